/**
 * `stoa/plugin`: all a plugin may use of Stoa. Built-in plugins use nothing else.
 * What is not exported here may change in any version.
 */
export { Type, type Static, type TObject } from '@sinclair/typebox'
export { definePlugin, type Plugin } from './plugin.ts'
export { defineUseCase, type UseCase } from './use-case.ts'
export { defineEntrance, type Entrance, type Door, type Admission } from './entrance.ts'
export {
  defineEvent,
  defineService,
  answer,
  on,
  type EventData,
  type Questions
} from './contract.ts'
export { defineSettings } from './settings.ts'
export { defineErrors, coreErrors, Problem, type ErrorMaker, type FieldError } from './errors.ts'
export {
  get,
  getAs,
  post,
  put,
  patch,
  del,
  hook,
  stream,
  type Route,
  type StreamEvent,
  type Verbatim
} from './http/route.ts'
export { RawInput } from './http/raw.ts'
export { isDiallingRegion, phoneExample, phoneNumber } from './phone.ts'
export { isLookAlike } from './look-alikes.ts'
export { qrImages } from './qr-code.ts'
export { readCsv, type CsvFile } from './csv/read-csv.ts'
export { CsvFault, type CsvRecord } from './csv/records.ts'
export { ImageInput, reencodeImage } from './images.ts'
export { Id, Instant, Day, Amount, Currency, Version, Line, Lines } from './http/formats.ts'
export { Page, PageInput, pageOf, readCursor, type PageOf } from './http/pagination.ts'
export { statement, dynamicStatement } from './database/statement.ts'
export { constraintOf } from './database/fault.ts'
export { perform } from './execute.ts'
export { faultsIn } from './input.ts'
export { demandOfAsker } from './access/asker.ts'
export { defineRows, type RowKind } from './access/row-kind.ts'
export { demandRow, rowStatement, toCondition, toLimit } from './access/judge-rows.ts'
export { NewPassword, checkPassword } from './access/new-password.ts'
export { hashOfPassword, isPassword, countTry } from './access/plugin-passwords.ts'
export { networkMark } from './access/network.ts'
export { newId, isId } from './ids.ts'
export { defineMailTemplate, type MailTemplate, type MailWords } from './mail/template.ts'
export { queueMail, type NewMail } from './mail/queue-mail.ts'
export { MailFailed } from './mail/events.ts'
export { ShopOpened, TenantOpened } from './tenancy-events.ts'
export type { Context, Company, Shop, PassClaims, Tool, Visitor } from './context.ts'
export type { JobDefinition, JobRequest, RunningJob } from './jobs/port.ts'
export type { Duty, DutyDefinition } from './duties.ts'
export {
  isCurrency,
  currencyDigits,
  parseMoney,
  moneyText,
  formatMoney,
  mulDiv,
  roundToMultiple,
  sum,
  amountOfSum,
  allocate
} from './money.ts'
export { QuantityText, PositiveQuantityText, parseQuantity, formatQuantity } from './quantity.ts'
export { DayStart, daysInForce } from './business-days.ts'
export { isTimeZone, businessDay, instantsOfDays } from './time.ts'
