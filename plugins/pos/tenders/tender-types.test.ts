import t from 'tap'
import { checkWords } from 'stoa/testing'
import { tenderTypes } from '../../../contracts/tender-types.ts'

t.test('the table takes the tender types there are', async t => {
  t.strictSame(await checkWords('pos_tender_type_check'), [...tenderTypes].sort())
})
