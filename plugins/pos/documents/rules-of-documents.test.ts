import t from 'tap'
import { asAdmin, cashSale, stockedShop, testInstance } from 'stoa/testing'

// What no document may be, whoever writes it: each rule is the database's, and a refusal names it.
// They stand in one function a table (docs/adr/0054-rules-of-a-sale-in-one-check.md).

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '100')
const { id } = await stoa.ok('POST', '/api/v1/pos/sales', {
  token: shop.token,
  body: cashSale(shop, [[0, '1']], 500)
})
const TABLES = { pos_document: 'id', pos_line: 'document_id', pos_tender: 'document_id' } as const

/** @returns the rule that refuses the change; 'kept' when none does */
const change = (table: keyof typeof TABLES, sets: string): Promise<string | undefined> =>
  asAdmin(stoa, `UPDATE ${table} SET ${sets} WHERE ${TABLES[table]} = $1`, [id]).then(
    () => 'kept',
    (error: { code?: string; constraint?: string }) =>
      error.code === '23514' ? error.constraint : error.code
  )

const CHARGED =
  'service_charge_minor = 5, total_minor = total_minor + 5, net_minor = net_minor + 5, due_minor = due_minor + 5, paid_minor = paid_minor + 5'
const FOREIGN = {
  foreign_currency: "'USD'",
  foreign_minor: '1000',
  rate: '0.85',
  own_currency: "'GBP'",
  foreign_digits: '2',
  own_digits: '2',
  coin_minor: '1'
}
/** 10.00 dollars at 0.85, but for what is given. */
const dollars = (other: Partial<typeof FOREIGN> = {}, amountMinor = 850): string =>
  Object.entries({ ...FOREIGN, ...other, amount_minor: String(amountMinor) })
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ')

const BROKEN: Array<[keyof typeof TABLES, rule: string, sets: string]> = [
  ['pos_document', 'kind_check', "kind = 'gift'"],
  ['pos_document', 'tax_mode_check', "tax_mode = 'none'"],
  ['pos_document', 'serial_check', 'serial = 0'],
  ['pos_document', 'total', 'net_minor = net_minor + 1'],
  ['pos_document', 'due', 'due_minor = due_minor + 1, paid_minor = paid_minor + 1'],
  ['pos_document', 'paid', 'paid_minor = paid_minor + 1'],
  ['pos_document', 'paid', 'tip_minor = 1'],
  ['pos_document', 'tip_minor_check', 'tip_minor = -1, paid_minor = paid_minor - 1'],
  ['pos_document', 'void', "kind = 'void'"],
  ['pos_document', 'service_charge_minor_check', 'service_charge_minor = -1'],
  ['pos_document', 'exempt_tax_minor_check', 'exempt_tax_minor = -1'],
  ['pos_document', 'service_charge_whole', CHARGED],
  ['pos_document', 'service_charge_whole', `service_charge = '{"netMinor": 0, "taxMinor": 0}'`],
  [
    'pos_document',
    'service_charge_whole',
    `${CHARGED}, service_charge = '{"netMinor": 4, "taxMinor": 0}'`
  ],
  ['pos_document', 'service_charge_check', `${CHARGED}, service_charge = '[5]'`],
  [
    'pos_document',
    'service_charge_either',
    `${CHARGED}, service_charge = '{"netMinor": 5, "taxMinor": 0}', service_charge_off = 'A wedding'`
  ],
  ['pos_document', 'service_charge_off_check', "service_charge_off = ''"],
  ['pos_document', 'goods_and_charge', 'subtotal_minor = subtotal_minor + 1'],
  ['pos_document', 'goods_and_charge', 'discount_minor = discount_minor - 1'],
  ['pos_document', 'goods_and_charge', 'exempt_tax_minor = 1'],
  [
    'pos_document',
    'goods_and_charge',
    "tax_mode = 'exclusive', net_minor = net_minor - 1, tax_minor = tax_minor + 1"
  ],
  [
    'pos_document',
    'goods_and_charge',
    `${CHARGED}, service_charge = '{"netMinor": 5, "taxMinor": 0}', subtotal_minor = subtotal_minor + 5`
  ],
  [
    'pos_document',
    'goods_and_charge',
    `${CHARGED}, service_charge = '{"netMinor": 4, "taxMinor": 1}', tax_mode = 'exclusive'`
  ],
  ['pos_document', 'order_type_check', "order_type = 'by-drone'"],
  ['pos_document', 'ticket_name_check', "ticket_name = ''"],
  ['pos_document', 'extras_check', "extras = '[]'"],
  ['pos_document', 'discount_reason_check', "discount_reason = ''"],
  ['pos_document', 'tax_exemption_check', `tax_exemption = '"reseller"'`],
  ['pos_document', 'tax_exemption_check', `tax_exemption = '{"kind": "", "certificate": "R-7"}'`],
  [
    'pos_document',
    'tax_exemption_check',
    `tax_exemption = '{"kind": "reseller", "certificate": ""}'`
  ],
  ['pos_line', 'line_no_check', 'line_no = 0'],
  ['pos_line', 'quantity_check', 'quantity = 0'],
  ['pos_line', 'unit_check', "unit = 'stone'"],
  ['pos_line', 'cost_minor_check', 'cost_minor = -1'],
  ['pos_line', 'total', 'tax_minor = tax_minor + 1'],
  ['pos_line', 'scale_code_check', "scale_code = '12345678901'"],
  ['pos_line', 'scale_code_check', "scale_code = '12345678901x'"],
  ['pos_line', 'discount_reason_check', "discount_reason = ''"],
  ['pos_line', 'exempt', 'exempt_tax_minor = -1'],
  ['pos_line', 'exempt', 'exempt_tax_minor = 1, tax_minor = 1, net_minor = total_minor - 1'],
  ['pos_line', 'pack_quantity_check', 'pack_quantity = 0'],
  ['pos_line', 'price_list_check', "price_list = ''"],
  ['pos_tender', 'tender_no_check', 'tender_no = 0'],
  ['pos_tender', 'type_check', "type = 'shells'"],
  ['pos_tender', 'type_check', "type = 'Gift.card'"],
  ['pos_tender', 'amount_minor_check', 'amount_minor = -1'],
  ['pos_tender', 'tip_check', 'tip_minor = -1'],
  ['pos_tender', 'tip_check', 'tip_minor = amount_minor + 1'],
  ['pos_tender', 'payment_check', 'payment_id = document_id'],
  ['pos_tender', 'payment_refund_check', 'payment_refund_id = document_id'],
  ...Object.keys(FOREIGN).map((column): [keyof typeof TABLES, string, string] => [
    'pos_tender',
    'foreign_whole',
    dollars({ [column]: 'NULL' })
  ]),
  ['pos_tender', 'foreign_cash', `${dollars()}, type = 'card'`],
  ['pos_tender', 'foreign_other', dollars({ own_currency: "'USD'" })],
  ['pos_tender', 'foreign_sound', dollars({ foreign_minor: '0' })],
  ['pos_tender', 'foreign_sound', dollars({ rate: '0' })],
  ['pos_tender', 'foreign_sound', dollars({ foreign_digits: '5' })],
  ['pos_tender', 'foreign_sound', dollars({ own_digits: '-1' })],
  ['pos_tender', 'foreign_sound', dollars({ coin_minor: '-1' })],
  ['pos_tender', 'foreign_worth', dollars({}, 851)],
  ['pos_tender', 'foreign_worth', dollars({}, 849)],
  ['pos_tender', 'foreign_worth', dollars({ coin_minor: '20' })]
]

t.test('a change that breaks a rule is refused by its name', async t => {
  for (const [table, rule, sets] of BROKEN) {
    t.equal(await change(table, sets), `${table}_${rule}`, sets)
  }
})

t.test('what keeps them all is kept', async t => {
  for (const [table, sets] of [
    ['pos_tender', "type = 'gift-cards.card'"],
    ['pos_tender', "type = 'cash'"],
    ['pos_tender', dollars()],
    ['pos_line', "scale_code = '2012345006789', price_list = 'Friends', pack_quantity = 1"],
    ['pos_line', 'exempt_tax_minor = 0, tax_minor = 0, net_minor = total_minor'],
    ['pos_document', "order_type = 'dine-in', ticket_name = 'Table 4', extras = '{}'"],
    ['pos_document', `tax_exemption = '{"kind": "reseller", "certificate": "R-7"}'`],
    [
      'pos_document',
      'tax_exemption = NULL, exempt_tax_minor = 1, subtotal_minor = subtotal_minor + 1'
    ],
    ['pos_document', `${CHARGED}, service_charge = '{"netMinor": 5, "taxMinor": 0}'`]
  ] as const) {
    t.equal(await change(table, sets), 'kept', sets)
  }
})

t.test('every name that a rule can be refused by is tried here', async t => {
  const bodies = await asAdmin<{ name: string; body: string; checks: string[] }>(
    stoa,
    `SELECT c.relname AS name, p.prosrc AS body, ARRAY(SELECT conname::text FROM pg_constraint WHERE conrelid = c.oid AND contype = 'c') AS checks
     FROM pg_class c JOIN pg_proc p ON p.proname = c.relname || '_sound' AND p.pronamespace = c.relnamespace
     WHERE c.relnamespace = 'pool'::regnamespace AND c.relname = ANY ($1)`,
    [Object.keys(TABLES)]
  )
  const named = bodies.flatMap(({ body }) =>
    [...body.matchAll(/THEN '(\w+)'/g)].map(([, rule]) => rule as string)
  )
  t.ok(named.length > 40, `${named.length} rules`)
  t.strictSame(
    [...new Set(named)].sort(),
    [...new Set(BROKEN.map(([table, rule]) => `${table}_${rule}`))].sort()
  )
  for (const { name, checks } of bodies) {
    t.strictSame(
      checks,
      [`${name}_sound`],
      'and there is no second CHECK that every sale would read'
    )
  }
  t.equal(bodies.length, 3)
})
