import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'

@Table({ tableName: 'customers_customer_group' })
export class CustomerGroupModel extends CompanyRecord {
  @Column(DataType.TEXT) declare name: string
  /** Lower case, in "C" order: what lists are sorted by. Generated. */
  @Column(DataType.TEXT) declare nameKey: string
  @Column(DataType.BOOLEAN) declare archived: boolean
  @Column(DataType.DATE) declare updatedAt: Date
}
