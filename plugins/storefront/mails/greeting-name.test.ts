import t from 'tap'
import { greetingName } from './greeting-name.ts'

t.test('names are greeted by, baits are not', async t => {
  for (const name of [
    'Sia Shopper',
    'J. R. R. Tolkien',
    'J.R.R. Tolkien',
    "Dr. Anna-Lena O'Neil, M. A.",
    'Müller & Söhne',
    '张伟',
    'محمد علي',
    'María José de la Santísima Trinidad Fernández'
  ]) {
    t.equal(greetingName(name, 'a@b.test'), name)
  }
  for (const name of [
    'You won 500 GBP, claim at https://evil.example/win now! Dear customer',
    'evil.example',
    'Go to EVIL.example/win',
    'www.evil',
    'mail me@evil',
    'hxxp:evil',
    'evil。example',
    'x'.repeat(61),
    'evil\u202eelpmaxe',
    'ab.co'
  ]) {
    t.equal(greetingName(name, 'a@b.test'), 'a@b.test', name)
  }
})
