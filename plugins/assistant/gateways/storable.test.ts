import t from 'tap'
import { storable, storableText } from './storable.ts'

t.test('text keeps everything PostgreSQL takes', async t => {
  t.equal(storableText('Café 😀 \n\t'), 'Café 😀 \n\t')
  t.equal(storableText('a\u0000b'), 'ab')
  t.equal(storableText('half \ud83d'), 'half \ufffd')
})

t.test('a JSON value is cleaned to its leaves and its keys', async t => {
  t.strictSame(storable({ 'k\u0000': ['\u0000x', 1, null, true, { y: '\udc00' }] }), {
    k: ['x', 1, null, true, { y: '\ufffd' }]
  })
  const plain = { a: [1, { b: 'c' }], d: null }
  t.strictSame(storable(plain), plain)
})

t.test('a key that would reach the prototype stays a key', async t => {
  const clean = storable(JSON.parse('{"__proto__":{"admin":true}}'))
  t.equal(Object.getPrototypeOf(clean), Object.prototype)
  t.equal(JSON.stringify(clean), '{"__proto__":{"admin":true}}')
})
