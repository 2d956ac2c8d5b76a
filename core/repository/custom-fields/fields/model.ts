import { Column, DataType, TableOf as Table } from '../../../database/records.ts'
import { CompanyRecord } from '../../../database/records.ts'
import type { FieldType, FieldValue } from '../rules/field-types.ts'

@Table({ tableName: 'custom_field' })
export class FieldModel extends CompanyRecord {
  @Column(DataType.TEXT) declare record: string
  @Column(DataType.TEXT) declare key: string
  @Column(DataType.TEXT) declare type: FieldType
  @Column(DataType.JSONB) declare labels: Record<string, string>
  @Column(DataType.ARRAY(DataType.TEXT)) declare choices: string[]
  @Column(DataType.BOOLEAN) declare required: boolean
  @Column(DataType.JSONB) declare defaultValue: FieldValue | null
  @Column(DataType.INTEGER) declare position: number
  @Column(DataType.BOOLEAN) declare onReceipt: boolean
  @Column(DataType.BOOLEAN) declare inList: boolean
  @Column(DataType.BOOLEAN) declare filterable: boolean
  @Column(DataType.BOOLEAN) declare personal: boolean
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.DATE) declare updatedAt: Date
}
