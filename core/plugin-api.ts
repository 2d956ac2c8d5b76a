/**
 * `stoa/plugin`: all a plugin may use of Stoa. Built-in plugins use nothing else.
 * What is not exported here may change in any version.
 */
export { Type, type Static, type TObject } from '@sinclair/typebox'
export { definePlugin, type Plugin } from './plugin.ts'
export { defineUseCase, type UseCase } from './use-case.ts'
export { defineEvent, defineService, answer, on, type EventData, type Questions } from './contract.ts'
export { defineSettings } from './settings.ts'
export { defineErrors, coreErrors, Problem, type ErrorMaker, type FieldError } from './errors.ts'
export { get, getAs, post, put, patch, del, type Route } from './http/route.ts'
export { Id, Instant, Day, Amount, Currency } from './http/formats.ts'
export { Page, PageInput, pageOf, readCursor, type PageOf } from './http/pagination.ts'
export { statement, dynamicStatement } from './database/statement.ts'
export { perform } from './execute.ts'
export { toCondition, type RowColumns } from './access/row-conditions.ts'
export { newId, isId } from './ids.ts'
export { ShopOpened, TenantOpened } from './tenancy-events.ts'
export type { Context, Company, Shop } from './context.ts'
export type { JobDefinition, JobRequest, RunningJob } from './jobs/port.ts'
export type { Duty, DutyDefinition } from './duties.ts'
export { isCurrency, currencyDigits, parseMoney, moneyText, formatMoney, mulDiv, roundToMultiple, sum, allocate } from './money.ts'
export { QuantityText, PositiveQuantityText, parseQuantity, formatQuantity } from './quantity.ts'
export { isTimeZone, businessDay, instantsOfDays } from './time.ts'
