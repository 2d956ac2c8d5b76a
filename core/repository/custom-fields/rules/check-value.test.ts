import t from 'tap'
import fc from 'fast-check'
import { checkValue } from './check-value.ts'
import { customAfter } from './custom-after.ts'
import { fieldFilter } from './field-filter.ts'
import { FIELD_TYPES, type FieldRule, type FieldValue, LONGEST } from './field-types.ts'
import { readValue } from './read-value.ts'

const CHOICES = ['S', 'M', 'L']
const of = (type: FieldRule['type'], choices: string[] = CHOICES) => ({ type, choices })

t.test('each type takes what it is, written in one way', async t => {
  for (const [type, given, kept] of [
    ['text', '  Peru ', 'Peru'],
    ['text', '   ', null],
    ['text', 'x'.repeat(LONGEST), 'x'.repeat(LONGEST)],
    ['text', 'x'.repeat(LONGEST + 1), 'too-long'],
    ['text', 'two\nlines', 'type'],
    ['text', 7, 'type'],
    ['long-text', 'two\nlines', 'two\nlines'],
    ['long-text', 'x'.repeat(LONGEST + 1), 'too-long'],
    ['whole-number', 12, 12],
    ['whole-number', -0, 0],
    ['whole-number', 1.5, 'type'],
    ['whole-number', '12', 'type'],
    ['whole-number', 2 ** 53, 'type'],
    ['decimal', '0012.5000', '12.5'],
    ['decimal', '-0.0', '0'],
    ['decimal', '-0.50', '-0.5'],
    ['decimal', '100', '100'],
    ['decimal', 2.5, '2.5'],
    ['decimal', '123456789012345.123456', '123456789012345.123456'],
    ['decimal', '1234567890123456', 'type'],
    ['decimal', '1.1234567', 'type'],
    ['decimal', '1e3', 'type'],
    ['decimal', '.5', 'type'],
    ['date', '2028-02-29', '2028-02-29'],
    ['date', '2026-02-29', 'type'],
    ['yes-no', false, false],
    ['yes-no', 'true', 'type'],
    ['choice', 'M', 'M'],
    ['choice', 'XL', 'not-a-choice'],
    ['choice', '', null],
    ['choices', ['L', 'S', 'L'], ['S', 'L']],
    ['choices', [], null],
    ['choices', ['S', 'XL'], 'not-a-choice'],
    ['choices', 'S', 'type'],
    ['link', 'https://example.com/a?b=c', 'https://example.com/a?b=c'],
    ['link', 'javascript:alert(1)', 'type'],
    ['link', 'https://', 'type'],
    ['link', 'http://a b', 'type']
  ] as const) {
    const checked = checkValue(of(type), given)
    t.strictSame('code' in checked ? checked.code : checked.value, kept, `${type} ${given}`)
  }
})

t.test('what was checked once is what is kept when it is checked again', async t => {
  const anything = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.constantFrom(...CHOICES, 'XL')),
    fc.stringMatching(/^-?\d{1,15}(\.\d{1,6})?$/)
  )
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_TYPES), anything, (type, given) => {
      const first = checkValue(of(type), given)
      if ('code' in first || first.value === null) return
      t.strictSame(checkValue(of(type), first.value), first)
      t.ok(JSON.stringify(first.value).length <= LONGEST * 6 + 2)
    })
  )
})

t.test('a decimal is the same number as was written', async t => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?\d{1,9}(\.\d{1,6})?$/), written => {
      const checked = checkValue(of('decimal'), written)
      t.ok('value' in checked && Number(checked.value) === Number(written) + 0)
    })
  )
})

t.test('a change touches the keys it names and no other', async t => {
  const rule = (key: string, more: Partial<FieldRule> = {}): FieldRule => ({
    key,
    ...of('text', []),
    required: false,
    defaultValue: null,
    active: true,
    ...more
  })
  const fields = [rule('a'), rule('b'), rule('old', { active: false }), rule('d')]
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'd'), fc.constantFrom('x', 'y'))
  fc.assert(
    fc.property(
      values,
      fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('z', '')),
      (had, sent) => {
        const before = { ...had, old: 'kept' } as Record<string, FieldValue>
        const { values: after, errors } = customAfter(fields, sent, before)
        t.strictSame(errors, [])
        t.equal(after['old'], 'kept')
        for (const key of ['a', 'b', 'd']) {
          t.strictSame(after[key], key in sent ? sent[key] || undefined : before[key])
        }
      }
    )
  )
  t.strictSame(
    customAfter([rule('constructor', { required: true })], {}, null).errors.map(e => e.code),
    ['required']
  )
})

t.test('cells of files are read as people write them', async t => {
  t.strictSame(readValue(of('yes-no'), ' Sí '), { value: true })
  t.strictSame(readValue(of('yes-no'), 'tidak'), { value: false })
  t.match(readValue(of('yes-no'), 'perhaps'), { code: 'type' })
  t.strictSame(readValue(of('choices'), 'L; S'), { value: ['S', 'L'] })
  t.strictSame(readValue(of('choices', ['a, b']), 'a, b'), { value: ['a, b'] })
  t.strictSame(readValue(of('whole-number'), '12'), { value: 12 })
  t.strictSame(readValue(of('text'), '  '), { value: null })
})

t.test('a range has one end at least', async t => {
  const asked = (type: FieldRule['type'], text: string) => {
    const filter = fieldFilter({ key: 'k', type }, text)
    if (typeof filter === 'string') return filter
    const values: unknown[] = []
    filter.sql('c', value => `$${values.push(value)}`)
    return values
  }
  t.strictSame(asked('decimal', '1..2.50'), ['k', '1', '2.5'])
  t.strictSame(asked('date', '2026-01-01'), ['k', '2026-01-01', '2026-01-01'])
  t.type(asked('decimal', '..'), 'string')
  t.type(asked('decimal', '1..2..3'), 'string')
  t.type(asked('date', '2026-02-30'), 'string')
})
