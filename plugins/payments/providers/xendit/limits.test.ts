import t from 'tap'
import { xendit } from './xendit.ts'
import { ewallets, qrChannel, qrCurrencies, virtualAccounts } from './channels.ts'
import { withinLimits } from './limits.ts'

const takes = (
  method: 'qr' | 'ewallet' | 'virtual-account' | 'invoice',
  channel: string | null,
  currency: string,
  amountMinor: number
) => xendit.takes({ method, channel, currency, amountMinor })

t.test('between the least and the most of a channel, both included', async t => {
  t.strictSame(
    [999_999, 1_000_000, 5_000_000_000, 5_000_000_100].map(minor =>
      takes('virtual-account', 'BCA_VIRTUAL_ACCOUNT', 'IDR', minor)
    ),
    [false, true, true, false]
  )
  t.strictSame(
    [9_900, 10_000, 2_000_000_000, 2_000_000_100].map(minor =>
      takes('ewallet', 'OVO', 'IDR', minor)
    ),
    [false, true, true, false]
  )
  t.strictSame(
    [99, 100, 5_000_000, 5_000_001].map(minor => takes('qr', null, 'PHP', minor)),
    [false, true, true, false],
    'the QR standard of the currency'
  )
  t.strictSame(
    [150_000, 150_001].map(minor => takes('ewallet', 'GRABPAY', 'MYR', minor)),
    [true, false],
    'the same wallet by its country'
  )
  t.equal(takes('ewallet', 'GRABPAY', 'PHP', 150_001), true)
})

t.test('rupiah have no decimals there; what is not written down is not refused here', async t => {
  t.strictSame(
    [1_250_000, 1_250_050].map(minor => takes('invoice', null, 'IDR', minor)),
    [true, false]
  )
  t.equal(takes('invoice', null, 'PHP', 12_345), true)
  t.equal(takes('virtual-account', 'SOME_NEW_VIRTUAL_ACCOUNT', 'IDR', 100), true)
  t.equal(takes('ewallet', 'LINKAJA', 'IDR', 100_000_000_000), true)
})

t.test('the limits are of channels we know', async t => {
  const known = [
    ...[...ewallets, ...virtualAccounts].map(({ code, currency }) => ({ code, currency })),
    ...qrCurrencies.map(currency => ({ code: qrChannel(currency) as string, currency }))
  ]
  const limited = known.filter(({ code, currency }) => !withinLimits(1, currency, code))
  t.ok(limited.length > 15, `${limited.length} have a least of more than one minor unit`)
})
