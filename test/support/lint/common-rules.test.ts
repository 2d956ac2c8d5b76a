import t from 'tap'
import { blamedIn } from './planted.ts'

// Rules of .oxlintrc.json are seen to find what they are there for, those that know types above all.

const FAULTY = `const later = async (): Promise<void> => {}
export function faulty(kind: 'a' | 'b'): number {
  void later()
  later()
  if (later()) return 1
  switch (kind) {
    case 'a':
      throw 'text'
  }
  if (kind == 'b') console.log(kind)
  var old = 2
  return old
}
export const other = async (): Promise<void> => {
  await 5
  return Promise.reject('no')
}
`

t.test(
  'promises that are not awaited, switches that forget a case, and what is common',
  async t => {
    const both = [
      '4 no-floating-promises',
      '5 no-misused-promises',
      '6 switch-exhaustiveness-check',
      '8 only-throw-error',
      '10 eqeqeq',
      '10 no-console',
      '11 no-var',
      '15 await-thenable',
      '16 prefer-promise-reject-errors'
    ]
    const blamed = await blamedIn(
      { 'core/faulty.ts': FAULTY, 'core/faulty.test.ts': FAULTY },
      { types: true }
    )
    t.strictSame(blamed['core/faulty.test.ts'], both)
    t.strictSame(
      blamed['core/faulty.ts'],
      ['3 no-floating-promises', ...both],
      'void says nothing here'
    )
  }
)
