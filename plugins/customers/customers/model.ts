import type { TaxExemption } from '../../../contracts/tax-exemptions.ts'
import { Column, CompanyRecord, type CustomValues, DataType, Table } from 'stoa/plugin'

@Table({ tableName: 'customers_customer' })
export class CustomerModel extends CompanyRecord {
  @Column(DataType.TEXT) declare code: string | null
  @Column(DataType.TEXT) declare name: string
  /** Generated, as the keys below: what lists are sorted and searched by. */
  @Column(DataType.TEXT) declare nameKey: string
  @Column(DataType.TEXT) declare lastNameKey: string
  @Column(DataType.TEXT) declare phone: string | null
  @Column(DataType.TEXT) declare phoneTail: string | null
  @Column(DataType.TEXT) declare email: string | null
  @Column(DataType.BOOLEAN) declare whatsappConsent: boolean
  @Column(DataType.DATE) declare consentAt: Date | null
  @Column(DataType.UUID) declare consentBy: string | null
  @Column(DataType.TEXT) declare locale: string | null
  @Column(DataType.TEXT) declare note: string | null
  @Column(DataType.JSONB) declare taxExemption: TaxExemption | null
  /** Whether there is one, for lists. */
  @Column(DataType.BOOLEAN) declare taxExempt: boolean
  @Column(DataType.UUID) declare groupId: string | null
  @Column(DataType.JSONB) declare custom: CustomValues
  @Column(DataType.BOOLEAN) declare active: boolean
  @Column(DataType.UUID) declare mergedInto: string | null
  @Column(DataType.BOOLEAN) declare staffPhone: boolean
  @Column(DataType.DATE) declare updatedAt: Date
}
