/**
 * `stoa/testing`: what a plugin's own tests may use; the tests of the built-in plugins use nothing
 * else. What belongs to one subject stands beside it: `stoa/testing/web-shop`, `/payments`,
 * `/models`, `/assistant`, `/whatsapp`. Tests run on PostgreSQL, never on a stand-in for it.
 */
export { ownInstance, testInstance, type SignedUp, type TestInstance } from './instance.ts'
export { hire, secondCompany, type Staff } from './staff.ts'
export { memberOf, type Member } from './member.ts'
export { callSetting, set } from './setting.ts'
export { cashSale, sellOne, stockedShop, tillOf, type StockedShop } from './till.ts'
export { adminOf } from './admin.ts'
export { asAdmin, roundTrips } from './storefront.ts'
export { pausePlugin } from '../../core/plugins/pause-plugin.ts'
export { spentBy, type Spent } from './spent.ts'
export { letTimePass } from './let-time-pass.ts'
export { outcome, underWay } from './under-way.ts'
export { checkWords } from './check-words.ts'
export { smtpSink, type SmtpSink, type SunkMail } from './smtp-sink.ts'
export { testBrowser } from './browser.ts'
export { pageModule, pageScript } from './page-module.ts'
