import { del, get, post } from 'stoa/plugin'
import { addSampleGoods } from './add-sample-goods.ts'
import { listSampleGoods } from './list-sample-goods.ts'
import { removeSampleGoods } from './remove-sample-goods.ts'
import { AddedSampleGoods, IndustryList, RemovedSampleGoods } from './view.ts'

export const sampleGoodsRoutes = [
  get('', listSampleGoods, IndustryList),
  post('', addSampleGoods, AddedSampleGoods),
  del('/:industry', removeSampleGoods, RemovedSampleGoods)
]
