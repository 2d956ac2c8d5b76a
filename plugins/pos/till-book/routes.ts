import { get } from 'stoa/plugin'
import { getTillBook } from './get-till-book.ts'
import { listBookCustomers } from './customers/list-book-customers.ts'
import { BookCustomersPage } from './customers/view.ts'
import { listBookGoods } from './list-book-goods.ts'
import { BookGoodsPage, TillBookView } from './view.ts'

export const tillBookRoutes = [
  get('', getTillBook, TillBookView),
  get('/goods', listBookGoods, BookGoodsPage),
  get('/customers', listBookCustomers, BookCustomersPage)
]
