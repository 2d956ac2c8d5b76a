import t from 'tap'
import { connect } from '../../core/database/connection.ts'
import { faultProblem } from '../../core/database/fault.ts'
import { dynamicStatement } from '../../core/database/statement.ts'
import { testInstance } from '../support/instance.ts'
import { sources, withoutComments } from '../support/sources.ts'

// What the database refuses of values is told as such. Every unique index is one of two: a caller
// can run into it, and then a use case names it (`clashes`), or a repository does (constraintOf);
// or none can, and then it says here why.

const INSERTED_OR_LEFT = 'whoever inserts says ON CONFLICT, and no update touches its columns'
const NUMBERED = 'numbered by ourselves under a lock'
const CHOSEN = 'chosen at random by ourselves'

const UPSERTED = [
  'agents_customer_pkey',
  'agents_entry_once',
  'agents_return_pkey',
  'assistant_key_pkey',
  'assistant_usage_pkey',
  'catalog_list_price_pkey',
  'catalog_product_term_pkey',
  'catalog_tax_class_pkey',
  'document_counter_pkey',
  'event_counter_pkey',
  'inventory_level_pkey',
  'inventory_lot_code',
  'inventory_lot_level_pkey',
  'inventory_reservation_pkey',
  'inventory_tracking_pkey',
  'job_dedupe',
  'kitchen_order_sale',
  'kitchen_sent_pkey',
  'mail_message_tenant_id_company_id_source_key',
  'payments_account_manual',
  'payments_dispute_tenant_id_payment_id_provider_ref_key',
  'payments_payment_request',
  'payments_proof_tenant_id_payment_id_hash_key',
  'payments_proof_tenant_id_payment_id_n_key',
  'payments_reconciliation_diffe_tenant_id_reconciliation_id_p_key',
  'payments_webhook_tenant_id_account_id_event_id_key',
  'pos_document_custom_pkey',
  'pos_picture_pkey',
  'pos_print_number',
  'pos_receipt_link_pkey',
  'pos_register_web',
  'pos_return_pkey',
  'pos_returned_line_pkey',
  'role_tenant_id_name_key',
  'role_grant_tenant_id_user_id_role_id_company_id_shop_id_key',
  'setting_tenant_id_plugin_key_company_id_shop_id_key',
  'shop_tenant_id_company_id_code_key',
  'staff_user_tenant_id_email_key',
  'storefront_cart_line_pkey',
  'storefront_cart_open',
  'storefront_order_refund_once',
  'storefront_order_return_requested',
  'storefront_picture_pkey',
  'top_ups_account_pkey',
  'top_ups_operator_pkey',
  'production_taken_pkey',
  'plugin_in_use_pkey',
  'tenant_plugin_pkey',
  'whatsapp_chat_pkey',
  'whatsapp_contact_pkey',
  'whatsapp_message_source'
]

/** One person's views are changed one after the other (core/access/list-views/store.ts). */
const IN_TURN = 'asked under the lock on the person whose views they are'
const INTERNAL: Readonly<Record<string, string>> = {
  ...Object.fromEntries(UPSERTED.map(name => [name, INSERTED_OR_LEFT])),
  agents_sale_line_pkey: 'its sale is locked while it is recorded, and recorded once',
  agents_statement_number: NUMBERED,
  agents_statement_period: 'the account is locked while a statement of it is closed',
  accounts_entry_document:
    'a document is booked in the transaction that posts it under an id of its own',
  catalog_picture_name: 'names are made of the id of the row, and no one sends them',
  catalog_picture_same: 'its product is locked while a picture of it is shown',
  kitchen_order_number: NUMBERED,
  layaways_entry_document:
    'a document is booked in the transaction that posts it under an id of its own',
  layaways_entry_number: 'its layaway is locked while an entry of it is booked',
  layaways_entry_order: 'its layaway is locked while an entry of it is booked',
  layaways_layaway_number: NUMBERED,
  layaways_line_pkey: NUMBERED,
  pos_document_tenant_id_company_id_series_year_serial_key: NUMBERED,
  pos_adjustment_pkey: NUMBERED,
  pos_exchange_pkey: 'both halves were just posted under ids of their own',
  pos_exchange_refund: 'both halves were just posted under ids of their own',
  pos_invoice_number: NUMBERED,
  pos_invoice_of_document: 'its sale is locked while an invoice or credit note of it is issued',
  pos_invoice_position: NUMBERED,
  pos_invoice_serial: NUMBERED,
  pos_line_pkey: NUMBERED,
  pos_ticket_number: NUMBERED,
  pos_ticket_sale: 'a sale that is being posted rings up one ticket, which it holds',
  pos_tender_pkey: NUMBERED,
  pos_print_job_pkey: 'a print that was just recorded is queued once, under its id',
  storefront_order_line_pkey: NUMBERED,
  top_ups_top_up_of_document:
    'a document is booked in the transaction that posts it under an id of its own',
  storefront_order_tenant_id_company_id_year_serial_key: NUMBERED,
  outbox_feed: NUMBERED,
  production_bom_version: NUMBERED,
  production_bom_line_pkey: NUMBERED,
  production_bom_line_part: 'a part stands in one line of what is written (readLines)',
  production_order_number: NUMBERED,
  production_order_line_pkey: INSERTED_OR_LEFT,
  purchasing_bill_line_pkey: NUMBERED,
  purchasing_cost_book_pkey: INSERTED_OR_LEFT,
  purchasing_cost_entry_movement: 'the book of costs is locked while movements are taken in',
  purchasing_costing_change_waiting: 'the book of costs is locked while another method is chosen',
  purchasing_fifo_take_pkey: 'the book of costs is locked while movements are taken in',
  purchasing_payment_reversal_payment: 'its bill is locked while a payment of it is taken back',
  mail_attachment_pkey: NUMBERED,
  purchasing_cost_layer_pkey: 'of a receipt whose id was just made, one a variant',
  purchasing_cost_pkey: INSERTED_OR_LEFT,
  purchasing_cost_shop_pkey: INSERTED_OR_LEFT,
  purchasing_order_line_pkey: NUMBERED,
  purchasing_order_number: NUMBERED,
  purchasing_receipt_charge_pkey: NUMBERED,
  purchasing_receipt_line_pkey: NUMBERED,
  purchasing_receipt_number: NUMBERED,
  purchasing_return_line_pkey: NUMBERED,
  purchasing_return_number: NUMBERED,
  purchasing_supplier_goods_pkey: INSERTED_OR_LEFT,
  inventory_count_entry_pkey: 'its line is locked while it is entered',
  inventory_count_line_pkey: INSERTED_OR_LEFT,
  inventory_count_number: NUMBERED,
  inventory_transfer_line_pkey: 'its transfer is new or locked while its lines are written',
  inventory_transfer_number: NUMBERED,
  inventory_adjustment_line_pkey:
    "a variant's lines are added up before they are written (adjust-stock)",
  refresh_token_tenant_id_token_hash_key: CHOSEN,
  storefront_refresh_token_hash: CHOSEN,
  whatsapp_message_provider: CHOSEN,
  idempotency_key_pkey: 'who comes second gets the answer of the first (core/execution/execute.ts)',
  file_export_piece_pkey: CHOSEN,
  file_import_piece_pkey: NUMBERED,
  file_import_remark_pkey: NUMBERED,
  file_import_request_key: 'who comes second gets the import of the first (start-import)',
  payments_payment_tenant_id_account_id_provider_ref_key:
    "the provider's own id of a payment, asked for once",
  payments_payout_tenant_id_account_id_provider_ref_key:
    "the provider's own id of a payout, asked for once",
  storefront_order_tenant_id_cart_id_key: 'the cart is locked while it is ordered',
  device_tenant_id_code_key:
    'who comes second finds its code taken and takes another one (enrol-device)',
  device_tenant_id_enrolled_by_request_key_key:
    'who comes second gets the device of the first (enrol-device)',
  device_tenant_id_secret_hash_key:
    'it comes out of the request, which makes one device (enrol-device)',
  staff_pin_pkey: INSERTED_OR_LEFT,
  list_view_default: IN_TURN,
  list_view_tenant_id_user_id_company_id_list_name_key_key: IN_TURN,
  pos_session_tender_pkey: 'a session is locked while it is closed, and closed once',
  pos_session_currency_pkey: 'a session that is opened is new, and is locked while it is closed',
  pos_shift_pkey: 'a session is locked while its shifts change',
  storefront_address_default:
    'of two at once one is told stoa.conflict, and reads which is the default now',
  storefront_shopper_email:
    'of two sign-ups at once one is told stoa.conflict; in words of its own it would tell who has an account'
}

const stoa = await testInstance({ STOA_ROLE: 'web' })
const admin = connect(stoa.database.adminUrl, 'constraints test')
await admin.connect()
t.teardown(() => admin.end())

t.test('every unique index is named by whoever runs into it, or says why no one does', async t => {
  // What holds the table's own key is no rule of its own: it is there to be pointed at, or to be
  // sorted by.
  const { rows } = await admin.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE i.indisunique AND n.nspname = 'pool' AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) AND a.attname = 'id') ORDER BY 1`)
  const code = (await sources(['core', 'contracts', 'tenants', 'plugins']))
    .filter(f => !f.isTest)
    .map(f => withoutComments(f.text))
    .join('\n')
  const clashes = new Set(
    [...stoa.instance.registry.useCases.values()].flatMap(({ clashes }) => Object.keys(clashes))
  )
  const isNamed = (name: string): boolean =>
    clashes.has(name) || code.includes(`'${name}'`) || code.includes(` ${name}: (`) // of a repository's conflicts
  t.ok(rows.length > 50)
  t.strictSame(
    rows.map(r => r.name).filter(name => !isNamed(name) && INTERNAL[name] === undefined),
    [],
    'neither named nor explained'
  )
  t.strictSame(
    Object.keys(INTERNAL).filter(name => isNamed(name) || !rows.some(r => r.name === name)),
    [],
    'explained without need'
  )
  t.strictSame(
    [...clashes].filter(name => !rows.some(r => r.name === name)),
    [],
    'named, but no index'
  )
})

t.test(
  'what the database refuses of values is a 409 or a 422, in whatever unit of work it comes up',
  async t => {
    const { tenantId, companyId, shopId } = await stoa.signUp()
    const system = await stoa.system(tenantId, { companyId, shopId })
    const run = (text: string, values: unknown[] = []) =>
      system
        .unitOfWork(() => dynamicStatement(text, values))
        .then(
          () => 'done',
          (error: unknown) => error
        )
    const register = `INSERT INTO pos_register (tenant_id, id, company_id, shop_id, name) SELECT tenant_id, gen_random_uuid(), company_id, shop_id, name FROM pos_register WHERE tenant_id = '${tenantId}'`
    t.match(await run(register), {
      name: 'Problem',
      code: 'stoa.conflict',
      status: 409,
      facts: { constraint: 'pos_register_tenant_id_shop_id_name_key' },
      cause: { code: '23505' }
    })
    t.match(await run('SELECT 2147483647::int + $1::int', [1]), {
      code: 'stoa.number-too-large',
      status: 422,
      cause: { code: '22003' }
    })
    t.match(await run('SELECT 123456789012::numeric(14,3)'), {
      code: 'stoa.number-too-large',
      status: 422
    })
    t.match(await run("SELECT timestamptz '294276-12-31' + $1::interval", ['1 year']), {
      code: 'stoa.number-too-large',
      status: 422,
      cause: { code: '22008' }
    })
    const inCompany = await stoa.system(tenantId, { companyId })
    t.match(
      await inCompany
        .unitOfWork(() =>
          dynamicStatement(
            "INSERT INTO pos_register (tenant_id, id, company_id, shop_id, name) VALUES ($1, gen_random_uuid(), $2, gen_random_uuid(), 'X')",
            [tenantId, companyId]
          )
        )
        .catch((error: unknown) => error),
      { code: 'stoa.conflict', status: 409, message: /refers to is gone/, cause: { code: '23503' } }
    )
    t.match(await run(`UPDATE pos_register SET name = '' WHERE tenant_id = '${tenantId}'`), {
      code: 'stoa.rule-broken',
      status: 422,
      facts: { constraint: 'pos_register_name_check' }
    })
    t.match(
      faultProblem(
        Object.assign(new Error('value too long for type character varying(3)'), { code: '22001' })
      ),
      { code: 'stoa.text-too-long', status: 422 }
    )
    t.match(
      await run('SELECT 1 / $1::int', [0]),
      { code: '22012' },
      'a fault of the statement stays what it is'
    )
  }
)
