import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { Card, useFigures, useLanguage, When } from 'stoa/web'
import type { Edit } from 'stoa/web/edit'
import type { Customer } from '../console.tsx'
import { customersWords } from '../customers-words.ts'
import { localeChoices, regionOf, type CustomerValues } from './customer-values.ts'

interface Props {
  edit: Edit<CustomerValues>
  customer: Customer | undefined
}

/** Who they are, and how they are reached. */
export function ContactCard({ edit: { form }, customer }: Props) {
  const words = customersWords.use()
  const language = useLanguage()
  const region = regionOf(useFigures().locale)
  const country =
    region === undefined
      ? undefined
      : new Intl.DisplayNames(language, { type: 'region' }).of(region)
  return (
    <Card title={words.contact}>
      <div className="fields">
        <TextInput
          className="full"
          label={words.fields.name}
          dir="auto"
          maxLength={200}
          autoComplete="off"
          autoFocus={customer === undefined}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={words.fields.phone}
          description={country === undefined ? words.phoneAbroad : words.phoneHelp(country)}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          type="tel"
          dir="ltr"
          autoComplete="off"
          maxLength={40}
          {...form.getInputProps('phone')}
        />
        <TextInput
          label={words.fields.email}
          type="email"
          dir="ltr"
          autoComplete="off"
          {...form.getInputProps('email')}
        />
        <TextInput
          label={words.fields.code}
          description={words.codeHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autoComplete="off"
          maxLength={40}
          {...form.getInputProps('code')}
        />
        <NativeSelect
          label={words.fields.locale}
          data={localeChoices(language, customer?.locale ?? '', words.usualLanguage)}
          {...form.getInputProps('locale')}
        />
        <Textarea
          className="full"
          label={words.fields.note}
          description={words.noteHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={2000}
          dir="auto"
          {...form.getInputProps('note')}
        />
      </div>
    </Card>
  )
}

/** Whether they may be written to; when that was noted last is kept by the server. */
export function ConsentCard({ edit: { form }, customer }: Props) {
  const words = customersWords.use()
  const at = customer?.consentAt ?? null
  return (
    <Card title={words.consentTitle}>
      <Checkbox
        label={words.consent}
        description={words.consentHelp}
        {...form.getInputProps('whatsappConsent', { type: 'checkbox' })}
      />
      {at !== null && (
        <p className="muted small">
          {customer?.whatsappConsent === true ? words.consentGiven : words.consentTaken}{' '}
          <When at={at} />
        </p>
      )}
    </Card>
  )
}
