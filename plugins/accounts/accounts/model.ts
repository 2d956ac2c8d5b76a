import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'

@Table({ tableName: 'accounts_account' })
export class AccountModel extends CompanyRecord {
  @Column(DataType.UUID) declare customerId: string
  @Column(DataType.BIGINT) declare limitMinor: number
  @Column(DataType.INTEGER) declare dueDays: number
  @Column(DataType.BOOLEAN) declare blocked: boolean
  @Column(DataType.TEXT) declare note: string | null
  @Column(DataType.BIGINT) declare balanceMinor: number
  @Column(DataType.DATE) declare updatedAt: Date
}
