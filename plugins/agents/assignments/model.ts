import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'

@Table({ tableName: 'agents_assignment' })
export class AssignmentModel extends CompanyRecord {
  @Column(DataType.UUID) declare agentId: string
  @Column(DataType.UUID) declare registerId: string | null
  @Column(DataType.UUID) declare atShopId: string | null
  @Column(DataType.UUID) declare territoryId: string | null
  @Column(DataType.DATEONLY) declare fromDay: string
  @Column(DataType.DATEONLY) declare toDay: string | null
  @Column(DataType.DATE) declare updatedAt: Date
}
