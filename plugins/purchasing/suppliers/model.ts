import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'

@Table({ tableName: 'purchasing_supplier' })
export class SupplierModel extends CompanyRecord {
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.TEXT) declare taxNumber: string | null
  @Column(DataType.TEXT) declare contactName: string | null
  @Column(DataType.TEXT) declare email: string | null
  @Column(DataType.TEXT) declare phone: string | null
  @Column(DataType.TEXT) declare address: string | null
  @Column(DataType.TEXT) declare currency: string
  @Column(DataType.INTEGER) declare termsDays: number | null
  @Column(DataType.INTEGER) declare leadDays: number | null
  @Column(DataType.TEXT) declare note: string | null
  /** Lower case, in "C" order: what lists are sorted by. Generated. */
  @Column(DataType.TEXT) declare nameKey: string
  /** Behind the first word of the name, its last word, the tax number: what is searched. Generated. */
  @Column(DataType.TEXT) declare restKey: string | null
  @Column(DataType.TEXT) declare lastKey: string
  @Column(DataType.TEXT) declare taxNumberKey: string | null
  @Column(DataType.BOOLEAN) declare archived: boolean
  @Column(DataType.DATE) declare updatedAt: Date
}
