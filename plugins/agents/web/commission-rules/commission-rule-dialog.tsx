import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { EditDialog } from 'stoa/web/edit-dialog'
import { MoneyInput } from 'stoa/web/money-input'
import { agentChoicesQuery } from '../agents-query.ts'
import type { CommissionRule } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { categoryChoicesQuery } from './goods-query.ts'
import { ProductChoice } from './product-choice.tsx'
import { useRuleEdit } from './rule-edit.ts'

interface Props {
  /** undefined: a new one. */
  rule: CommissionRule | undefined
  onClose(): void
}

export function CommissionRuleDialog({ rule, onClose }: Props) {
  const all = pageWords.use()
  const words = all.rules
  const agents = useQuery(agentChoicesQuery).data?.items ?? []
  const categories = useQuery(categoryChoicesQuery).data?.items ?? []
  const edit = useRuleEdit(rule, onClose)
  const { form } = edit
  const { base, about, agentId } = form.values
  const isKnown = agentId === '' || agents.some(({ id }) => id === agentId)
  return (
    <EditDialog
      edit={edit}
      title={rule === undefined ? words.addTitle : words.changeTitle}
      {...(rule === undefined && { save: words.add })}
      onClose={onClose}
    >
      <NativeSelect
        label={words.base}
        data-autofocus
        data={(['net', 'total', 'piece'] as const).map(value => ({
          value,
          label: words.bases[value]
        }))}
        {...form.getInputProps('base')}
      />
      {base === 'piece' ? (
        <MoneyInput label={words.amount} {...form.getInputProps('pieceMinor')} />
      ) : (
        <TextInput
          label={words.percent}
          inputMode="decimal"
          autoComplete="off"
          rightSection="%"
          {...form.getInputProps('percent')}
        />
      )}
      <NativeSelect
        label={words.agent}
        data={[
          { value: '', label: words.allAgents },
          ...(isKnown ? [] : [{ value: agentId, label: rule?.agentName ?? '–' }]),
          ...agents.map(({ id, name }) => ({ value: id, label: name }))
        ]}
        {...form.getInputProps('agentId')}
      />
      <NativeSelect
        label={words.about}
        data={(['all', 'category', 'variant'] as const).map(value => ({
          value,
          label: words.abouts[value]
        }))}
        {...form.getInputProps('about')}
      />
      {about === 'category' && (
        <NativeSelect
          label={words.category}
          data={[
            { value: '', label: '' },
            ...categories.map(({ id, name }) => ({ value: id, label: name }))
          ]}
          {...form.getInputProps('categoryId')}
        />
      )}
      {about === 'variant' && (
        <ProductChoice
          name={form.values.variantName}
          error={form.errors['variantId']}
          onChoose={({ id, name }) => form.setValues({ variantId: id, variantName: name })}
        />
      )}
      <TextInput
        type="date"
        label={words.from}
        max="9999-12-31"
        {...form.getInputProps('fromDay')}
      />
      <TextInput
        type="date"
        label={words.to}
        description={words.toHelp}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        max="9999-12-31"
        {...form.getInputProps('toDay')}
      />
      {rule !== undefined && (
        <Checkbox
          label={all.states.active}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </EditDialog>
  )
}
