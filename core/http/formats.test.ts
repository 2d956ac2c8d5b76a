import { Value } from '@sinclair/typebox/value'
import t from 'tap'
import { Day, Instant, Line } from './formats.ts'

t.test('days that are', async t => {
  for (const day of ['0001-01-01', '2024-02-29', '2000-02-29', '2026-12-31', '9999-12-31']) {
    t.ok(Value.Check(Day, day), day)
  }
  for (const day of [
    '0000-01-01',
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-04-31',
    '10000-01-01',
    '2026-1-1',
    '2026-01-01 ',
    ''
  ]) {
    t.notOk(Value.Check(Day, day), day)
  }
})

t.test('instants that are, in JavaScript and in PostgreSQL', async t => {
  for (const instant of [
    '2026-11-27T12:00:00Z',
    '2026-11-27T12:00:00.123456+05:30',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999Z',
    '2024-02-29T00:00:00-14:00'
  ]) {
    t.ok(Value.Check(Instant, instant), instant)
  }
  for (const instant of [
    '2026-02-30T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+23:59',
    '2026-01-01 00:00:00Z',
    '2026-01-01T00:00:00.Z',
    '2026-01-01T00:00:00.1234567Z',
    'now'
  ]) {
    t.notOk(Value.Check(Instant, instant), instant)
  }
})

t.test('a line of text holds something to read and no control character', async t => {
  const line = Line(20)
  for (const text of ['a', ' a ', '\u00a0a', 'a b', '語', '😀', 'a\u200b']) {
    t.ok(Value.Check(line, text), JSON.stringify(text))
  }
  for (const text of [
    '',
    ' ',
    '\u00a0\u3000',
    '\n',
    'a\n',
    '\ta',
    'a\u0000',
    '\u007f',
    'x'.repeat(21)
  ]) {
    t.notOk(Value.Check(line, text), JSON.stringify(text))
  }
  const path = Line(20, 'A name.', '>')
  t.ok(Value.Check(path, ' Home'))
  for (const text of ['>', 'a>b', ' >', 'a>']) t.notOk(Value.Check(path, text), text)
})
