import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'

@Table({ tableName: 'agents_agent' })
export class AgentModel extends CompanyRecord {
  @Column(DataType.TEXT) declare name: string
  /** Generated, as the next: what lists are sorted and searched by. */
  @Column(DataType.TEXT) declare nameKey: string
  @Column(DataType.TEXT) declare lastNameKey: string
  @Column(DataType.TEXT) declare code: string
  @Column(DataType.TEXT) declare phone: string | null
  @Column(DataType.TEXT) declare email: string | null
  @Column(DataType.UUID) declare userId: string | null
  @Column(DataType.TEXT) declare note: string | null
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.DATE) declare updatedAt: Date
}
