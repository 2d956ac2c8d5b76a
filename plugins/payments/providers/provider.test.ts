import t from 'tap'
import { checkWords } from 'stoa/testing'
import { providerNames } from './provider.ts'
import { providers } from './registry.ts'

t.test('the table takes the providers there are', async t => {
  t.strictSame(await checkWords('payments_account_provider_check'), [...providerNames].sort())
})

t.test(
  'each provider is reached where the operator says, and none at the address of another',
  async t => {
    const environment = {
      XENDIT_URL: 'https://xendit.test',
      STRIPE_URL: 'https://stripe.test',
      STRIPE_JS_URL: 'https://js.stripe.test/stripe.js'
    }
    t.strictSame(
      providerNames.map(name => [name, providers[name].reachedAt(environment)]),
      [
        ['manual', {}],
        ['xendit', { baseUrl: 'https://xendit.test' }],
        ['stripe', { baseUrl: 'https://stripe.test' }]
      ]
    )
  }
)
