import type { InferAttributes, InferCreationAttributes } from 'sequelize'
import { Column, DataType, Model, PrimaryKey, Table } from 'sequelize-typescript'

@Table({ tableName: 'customers_customer' })
export class CustomerModel extends Model<
  InferAttributes<CustomerModel>,
  InferCreationAttributes<CustomerModel>
> {
  @PrimaryKey @Column(DataType.UUID) declare tenantId: string
  @Column(DataType.UUID) declare companyId: string
  @PrimaryKey @Column(DataType.UUID) declare id: string
  @Column(DataType.TEXT) declare code: string | null
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.TEXT) declare phone: string | null
  @Column(DataType.TEXT) declare email: string | null
  @Column(DataType.BOOLEAN) declare whatsappConsent: boolean
  @Column(DataType.DATE) declare consentAt: Date | null
  @Column(DataType.UUID) declare consentBy: string | null
  @Column(DataType.TEXT) declare locale: string | null
  @Column(DataType.TEXT) declare note: string | null
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.INTEGER) declare version: number
  @Column(DataType.UUID) declare mergedInto: string | null
  @Column(DataType.BOOLEAN) declare staffPhone: boolean
  @Column(DataType.DATE) declare updatedAt: Date
}
