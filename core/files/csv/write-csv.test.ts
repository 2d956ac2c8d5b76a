import t from 'tap'
import { csvOf } from './write-csv.ts'

t.test('cells are quoted, and none becomes a formula', async t => {
  t.equal(
    csvOf([
      ['a', 'b,c', 'say "x"'],
      ['=1+1', '-3', '-3.50'],
      ['@cmd', '+1', 7],
      ['＝1+1', '\n=1', '＠a'],
      ['\u200b=1', ' =1', 'a = b']
    ]),
    '\ufeffa,"b,c","say ""x"""\r\n\'=1+1,-3,-3.50\r\n\'@cmd,\'+1,7\r\n\'＝1+1,"\'\n=1",\'＠a\r\n\'\u200b=1,\' =1,a = b\r\n'
  )
})
