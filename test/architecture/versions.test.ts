import t from 'tap'
import { testInstance } from '../support/instance.ts'
import { operationsOf } from '../support/operations.ts'

// What people edit takes the version it was read at: whoever saves later overwrites nothing unseen.
// What does not is named here.

const UNSEEN: Record<string, string> = {
  'PATCH /api/v1/access/me': "one's own name, which nobody else changes beside one",
  'PUT /api/v1/access/me/pin': 'a secret, which no one reads before it is put in place of another',
  'PUT /api/v1/access/users/:userId/pin':
    'a secret, which no one reads before it is put in place of another',
  'PUT /api/v1/agents/customers/:customerId':
    'an agent and a territory named out of lists; nothing of theirs is written over',
  'PUT /api/v1/purchasing/suppliers/:supplierId/goods/:variantId':
    'how a supplier sells one good, written whole; the later of two price lists stands',
  'PUT /api/v1/assistant/keys/:provider':
    'a secret, which no one reads before it is put in place of another',
  'PUT /api/v1/inventory/reorder-points':
    'figures of a plan by goods: whoever sets one says all of it',
  'PUT /api/v1/inventory/tracking':
    'how goods are tracked, one word of three; refused while any lot of them has stock',
  'PUT /api/v1/purchasing/costing-method':
    'one of two methods from a day on, in place of what was to come; a day that began stays',
  'PATCH /api/v1/pos/sales/:saleId/custom':
    'the version of what lies beside the sale, `customVersion`: the sale itself never changes',
  'PUT /api/v1/pos/registers/:registerId/picture':
    'what the customer sees now, whole in place of the one before; nobody edits it',
  'PUT /api/v1/tenants/plugins/:plugin':
    'a switch of two places: whoever uses it says which, whatever it stood at',
  'PUT /api/v1/catalog/products/:productId/pictures':
    'an order of exactly the pictures that are there; refused where others are',
  'PATCH /api/v1/storefront/carts/:cartId':
    "a cart is one visitor's; what it comes to is agreed on at the checkout",
  'PUT /api/v1/storefront/carts/:cartId/lines/:variantId':
    "a quantity in one visitor's cart; what it comes to is agreed on at the checkout",
  'PUT /api/v1/storefront/me/addresses/:addressId/default':
    'one address is named out of the book; nothing of it is written over',
  'PUT /api/v1/storefront/me/picture': "a whole picture of one's own in place of another"
}

const {
  instance: { registry }
} = await testInstance({ STOA_ROLE: 'web' })
const changes = operationsOf(registry).filter(
  ({ method }) => method === 'PUT' || method === 'PATCH'
)

t.test('every change of what people edit takes the version it was read at', async t => {
  t.strictSame(
    changes
      .filter(o => o.route.ifMatch === false)
      .map(o => o.name)
      .sort(),
    Object.keys(UNSEEN).sort()
  )
})

t.test('what is changed is answered with its next version', async t => {
  const silent = changes.filter(
    o =>
      o.route.ifMatch !== false &&
      !Object.hasOwn((o.route.reply as { properties?: object }).properties ?? {}, 'version')
  )
  t.strictSame(
    silent.map(o => o.name),
    []
  )
})
