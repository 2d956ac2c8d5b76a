import type { Static } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { isWeak } from '../core/access/passwords/passwords.ts'
import type { FieldError } from '../core/primitives/errors.ts'
import type { Instance } from '../core/instance/instance.ts'
import { isLookAlike } from '../core/primitives/look-alikes.ts'
import { isCurrency } from '../core/primitives/money.ts'
import { settingOf } from '../core/context/settings.ts'
import { isTimeZone } from '../core/primitives/time.ts'
import type { BootstrapInput } from './bootstrap-input.ts'
import { tenantErrors } from './errors.ts'
import { isReserved } from './slug.ts'

/** All faults at once, field by field. */
export function checkSignUp(
  instance: Instance,
  { company, admin, plugins, settings, slug }: Static<typeof BootstrapInput>
): void {
  if (instance.config.STOA_SIGN_UP === 'closed') throw tenantErrors['sign-up-closed']()
  const errors: FieldError[] = []
  if (!isCurrency(company.currency)) {
    errors.push({
      field: '/company/currency',
      code: 'unknown',
      message: 'must be a currency of ISO 4217, e.g. GBP'
    })
  }
  if (!isTimeZone(company.timeZone)) {
    errors.push({
      field: '/company/timeZone',
      code: 'unknown',
      message: 'must be a time zone of the IANA list, e.g. Europe/London'
    })
  }
  if (isLookAlike(admin.email)) {
    errors.push({
      field: '/admin/email',
      code: 'look-alike',
      message: 'has letters that look like others; write it in the letters of one script'
    })
  }
  if (
    isWeak(admin.password, [admin.email, admin.email.split('@')[0] ?? '', company.name, slug ?? ''])
  ) {
    errors.push({
      field: '/admin/password',
      code: 'weak',
      message:
        'must have at least 12 characters and must not be common or contain your e-mail or company name'
    })
  }
  for (const [i, plugin] of (plugins ?? []).entries()) {
    if (!instance.registry.plugin(plugin)) {
      errors.push({
        field: `/plugins/${i}`,
        code: 'unknown',
        message: `there is no plugin ${plugin} on this instance`
      })
    }
  }
  for (const [i, setting] of (settings ?? []).entries()) {
    const declared = settingOf(instance.registry.plugin(setting.plugin)?.settings, setting.key)
    if (
      !declared ||
      !Value.Check(declared.schema, setting.value) ||
      declared.refuse(setting.value) !== null
    ) {
      errors.push({
        field: `/settings/${i}`,
        code: 'invalid',
        message: 'is no setting of that plugin, or has the wrong type'
      })
    }
  }
  if (slug !== undefined && isReserved(slug)) {
    errors.push({
      field: '/slug',
      code: 'reserved',
      message: `${slug} would pass for the operator or someone well known; choose another`
    })
  }
  if (errors.length > 0) throw tenantErrors['sign-up-refused']({}, { errors })
}
