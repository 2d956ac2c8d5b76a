/**
 * `stoa/plugin`: all a plugin may use of Stoa. Built-in plugins use nothing else.
 * What is not exported here may change in any version.
 */
export { Type, type Static, type TObject } from '@sinclair/typebox'
export { Column, DataType, Model, PrimaryKey, Table } from 'sequelize-typescript'
export { definePlugin, type Plugin } from './plugins/plugin.ts'
export { defineUseCase, type UseCase } from './context/use-case.ts'
export {
  defineAuthStrategy,
  type AuthStrategy,
  type AuthRequest,
  type AuthResult
} from './security/auth-strategy.ts'
export {
  defineEvent,
  defineExtensionPoint,
  defineService,
  answer,
  on,
  type EventData,
  type Questions
} from './context/contract.ts'
export {
  definePresence,
  type PresenceDefinition
} from './operations/realtime/presence/definition.ts'
export { presentAt, type Present } from './operations/realtime/presence/present-at.ts'
export { tellPlace, watchPlace } from './operations/realtime/presence/watch-place.ts'
export type { PlaceNews, PlaceWatch } from './operations/realtime/places.ts'
export { issueShortCode, takeShortCode } from './security/short-codes.ts'
export { defineSettings } from './context/settings.ts'
export {
  defineErrors,
  coreErrors,
  Problem,
  type ErrorMaker,
  type FieldError
} from './primitives/errors.ts'
export {
  get,
  getAs,
  post,
  postAs,
  put,
  patch,
  del,
  hook,
  stream,
  type Route,
  type StreamEvent,
  type Verbatim
} from './http/routes/route.ts'
export { publicAddress } from './context/public-address.ts'
export { shopsOfCompany } from './context/shops-of-company.ts'
export { RawInput } from './http/routes/raw.ts'
export { isDiallingRegion, phoneExample, phoneNumber } from './primitives/phone.ts'
export { isLookAlike } from './primitives/look-alikes.ts'
export {
  hashOfToken,
  rotateRefreshToken,
  type RefreshToken,
  type RefreshTokenStore
} from './security/refresh-tokens.ts'
export { directionOf } from './media/print/direction.ts'
export { printedInTurn } from './media/print/in-turn.ts'
export { typesetting } from './media/print/typesetting.ts'
export type { Dots } from './media/print/dots.ts'
export type { Pdf } from './media/print/on-pdf.ts'
export { placeRow, ROW_SIZE, type PaperRow } from './media/print/place-row.ts'
export type { Placed, PlacedCode } from './media/print/placed.ts'
export { printedSheets, type SheetCell, type SheetRow } from './media/print/sheet.ts'
export type { TextLine, TextPiece, TextSetter } from './media/print/set-text.ts'
export type { Direction } from './media/print/typefaces.ts'
export { qrImages, qrSquares, type QrSquares } from './media/qr-code.ts'
export { readCsv, type CsvFile } from './files/csv/read-csv.ts'
export { Csv, csvOf } from './files/csv/write-csv.ts'
export { CsvFault, type CsvRecord } from './files/csv/records.ts'
export {
  amountCell,
  codeCell,
  countCell,
  linesCell,
  oneOfCell,
  quantityCell,
  textCell,
  yesNoCell
} from './files/rows/cells.ts'
export { asWritten } from './files/rows/as-written.ts'
export {
  defineFileKind,
  type Cells,
  type FileColumn,
  type FileKind,
  type FileRecord,
  type FileRow,
  type FileRun,
  type Notation,
  type PlacedRow,
  type Remark,
  type Warn
} from './files/file-kind.ts'
export { placeEach } from './files/place-each.ts'
export type { FileLine, Profile, Said, Taken } from './files/profile.ts'
export { Refused } from './files/rows/refused.ts'
export { orProblem } from './files/rows/remarks-of.ts'
export { ImageInput, reencodeImage, renderImage, type RenderedImage } from './media/images.ts'
export { defineObjects, type Objects } from './storage/objects.ts'
export { Id, Instant, Day, Amount, Currency, Version, Line, Lines } from './http/formats.ts'
export { defineCursor, idCursor, Page, PageInput, type PageOf } from './http/pagination.ts'
export { perInstance } from './context/per-instance.ts'
export { statement, dynamicStatement } from './database/statement.ts'
export { nextDocumentNumber } from './database/document-number.ts'
export { isTaskHeld } from './jobs/task-held.ts'
export { grouped } from './primitives/grouped.ts'
export { constraintOf } from './database/fault.ts'
export { CompanyRecord, ShopRecord, TenantRecord } from './database/records.ts'
export { defineRepository } from './repository/repository.ts'
export { type Repository } from './repository/definition.ts'
export { defineChildRows, type ChildRows } from './repository/child-rows.ts'
export { rowsOfModel, type ModelRows } from './repository/rows-of-model.ts'
export { toChange, toCreate, toView } from './repository/fields.ts'
export type { Range, Sort } from './repository/record-sql.ts'
export { BulkView, defineBulk } from './execution/bulk.ts'
export { addFields, type AddedField } from './repository/custom-fields/add-fields.ts'
export { askedCustom, containedCustom } from './repository/custom-fields/asked-custom.ts'
export { checkedCustom, checkedCustoms } from './repository/custom-fields/checked-custom.ts'
export {
  hiddenKeys,
  printedCustom,
  shownCustom,
  wordyCustom
} from './repository/custom-fields/custom-sql.ts'
export { definitionsOf, type Definition } from './repository/custom-fields/definitions.ts'
export { PrintedField } from './repository/custom-fields/printed-field.ts'
export { defineRecordKind, type RecordKind } from './repository/custom-fields/record-kind.ts'
export { readValue } from './repository/custom-fields/rules/read-value.ts'
export { customAfter } from './repository/custom-fields/rules/custom-after.ts'
export type { CustomValues, FieldValue } from './repository/custom-fields/rules/field-types.ts'
export type { FieldFilter } from './repository/custom-fields/rules/field-filter.ts'
export { CustomFilter, CustomInput, CustomView } from './repository/custom-fields/values.ts'
export { execute } from './execution/execute.ts'
export { faultsIn } from './primitives/input.ts'
export { Input, Nullable } from './primitives/schema.ts'
export { deviceOf, type Device } from './access/devices/store.ts'
export { demandOfAsker } from './access/asker.ts'
export { namesOfStaff } from './access/users/names-of-staff.ts'
export { rightsOfStaff, type StaffRights } from './access/rights-of-staff.ts'
export { defineRows, type RowKind } from './access/conditions/row-kind.ts'
export { demandRow, rowStatement, toCondition, toLimit } from './access/conditions/judge-rows.ts'
export { NewPassword, checkPassword } from './access/passwords/new-password.ts'
export { hashOfPassword, isPassword, countTry } from './access/passwords/plugin-passwords.ts'
export { networkMark } from './access/sessions/network.ts'
export { newId, isId, leastIdAt } from './primitives/ids.ts'
export { defineMailTemplate, type MailTemplate, type MailWords } from './mail/templates/template.ts'
export { keepMailFile, type MailAttachment } from './mail/attachments.ts'
export { queueMail, type NewMail } from './mail/queue-mail.ts'
export { MailFailed } from './mail/events.ts'
export { ShopOpened, TenantOpened } from './context/tenancy-events.ts'
export type {
  Caller,
  Context,
  OuterContext,
  Services,
  UnitContext,
  Company,
  Shop,
  SignedTokenClaims,
  Tool,
  Visitor
} from './context/context.ts'
export { defineJob, handleJob, type Job } from './jobs/define-job.ts'
export type { JobDefinition, JobOptions, RunningJob } from './jobs/port.ts'
export type { LeasedTask, LeasedTaskDefinition } from './jobs/leased-tasks.ts'
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
} from './primitives/money.ts'
export { readAmount } from './primitives/read-amount.ts'
export {
  QuantityText,
  PositiveQuantityText,
  parseQuantity,
  formatQuantity
} from './primitives/quantity.ts'
export { DayStart, daysInForce } from './context/business-days.ts'
export { isTimeZone, businessDay, instantsOfDays } from './primitives/time.ts'
