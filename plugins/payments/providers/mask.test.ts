import t from 'tap'
import { maskBody, maskUrl } from './mask.ts'

const json = (value: unknown): unknown => JSON.parse(maskBody(JSON.stringify(value)) ?? 'null')

t.test('secrets go, wherever they stand', async t => {
  t.same(
    json({
      id: '62f00ac4',
      callback_token: 'mP6B',
      client_secret: 'pi_1_secret_2',
      amount: 8500000,
      paid: true,
      description: null,
      nested: [
        {
          api_key: 'k',
          api_keys: { live: 'x', test: ['y'] },
          Authorization: 'Basic eA==',
          otp: '123456',
          password: 'p'
        }
      ]
    }),
    {
      id: '62f00ac4',
      callback_token: '***',
      client_secret: '***',
      amount: 8500000,
      paid: true,
      description: null,
      nested: [
        {
          api_key: '***',
          api_keys: { live: '***', test: ['***'] },
          Authorization: '***',
          otp: '***',
          password: '***'
        }
      ]
    }
  )
  t.same(json({ error: { message: 'Invalid API Key provided: sk_test_4eC39HqLyjWDarj' } }), {
    error: { message: 'Invalid API Key provided: ***' }
  })
})

t.test('of a card only brand, country and the last four digits stay', async t => {
  t.same(
    json({
      payment_method_details: {
        type: 'card',
        card: {
          brand: 'visa',
          last4: '4242',
          exp_month: 12,
          fingerprint: 'Xt5',
          checks: { cvc_check: 'pass' }
        }
      }
    }),
    {
      payment_method_details: {
        type: 'card',
        card: {
          brand: 'visa',
          last4: '4242',
          exp_month: '***',
          fingerprint: '***',
          checks: { cvc_check: '***' }
        }
      }
    }
  )
  t.same(
    json({
      channel_properties: {
        card_details: {
          cvn: '246',
          card_number: '2222444466668888',
          cardholder_email: 'a@b.example'
        }
      }
    }),
    {
      channel_properties: {
        card_details: { cvn: '***', card_number: '***', cardholder_email: '***' }
      }
    }
  )
  t.same(
    json({
      note: 'charge 4242424242424242 please',
      other: 'order 4242424242424243',
      number: 4111111111111111
    }),
    { note: 'charge *** please', other: 'order 4242424242424243', number: '***' },
    'what passes for a card number'
  )
  t.equal(
    maskBody(
      'payment_method_data[card][number]=4242424242424242&payment_method_data[card][cvc]=123&amount=100'
    ),
    'payment_method_data%5Bcard%5D%5Bnumber%5D=***&payment_method_data%5Bcard%5D%5Bcvc%5D=***&amount=100',
    'in a form too'
  )
  t.match(
    maskBody('payment_method_types[0]=card&capture_method=manual'),
    /card/,
    'the word is no card'
  )
})

t.test('of a bank account the last four digits stay', async t => {
  t.same(
    json({
      channel_properties: { account_holder_name: 'Michael Chen', account_number: '000000000099' }
    }),
    { channel_properties: { account_holder_name: 'Michael Chen', account_number: '***0099' } }
  )
})

t.test('other bodies', async t => {
  t.equal(maskBody(null), null)
  t.equal(maskBody(''), null)
  t.equal(
    maskBody('<html>Card 4242424242424242 xnd_production_abcdef0123456789</html>'),
    '<html>Card *** ***</html>'
  )
  t.equal(maskBody('{"a":"' + 'b'.repeat(30_000) + '"}')?.length, 20_000)
  t.same(json([1, 'two', { three: 3 }]), [1, 'two', { three: 3 }])
})

t.test('URLs', async t => {
  t.equal(
    maskUrl('https://user:pass@api.example/v1/x?client_secret=abc&limit=2'),
    'https://api.example/v1/x?client_secret=***&limit=2'
  )
})
