import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'

@Table({ tableName: 'agents_territory' })
export class TerritoryModel extends CompanyRecord {
  @Column(DataType.TEXT) declare name: string
  /** Generated: what lists are sorted and searched by. */
  @Column(DataType.TEXT) declare nameKey: string
  @Column(DataType.TEXT) declare area: string | null
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.DATE) declare updatedAt: Date
}
