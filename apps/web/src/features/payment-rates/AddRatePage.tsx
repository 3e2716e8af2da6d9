import { addPaymentRate } from '@elevate/contracts/payment-rates'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { DateField } from '../../forms/DateField.tsx'
import { Form } from '../../forms/Form.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { dayFrom, noDate, typedDateBroken } from '../../forms/typed-date.ts'
import { useForm } from '../../forms/use-form.ts'
import { formatShortDay } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { useChosenOrganisation } from '../people/organisation.ts'
import { NoOrganisation } from '../recruitment-settings/NoOrganisation.tsx'
import { penceFrom } from './pounds.ts'
import { keepRates } from './queries.ts'

export function AddRatePage() {
  const { organisation } = useChosenOrganisation()
  if (!organisation) return <NoOrganisation />
  return <AddRate name={organisation.name} organisationId={organisation.id} />
}

function AddRate({ organisationId, name }: { organisationId: string; name: string }) {
  const form = useRateForm(organisationId)
  return (
    <Page
      back={{ to: backTo(organisationId), text: 'Back to payment rates' }}
      caption={name}
      title="Add a payment rate"
    >
      <Form busy="Adding the rate" form={form} submit="Add the rate">
        <DateField
          field={form.field('validFrom')}
          hint="The first day on which it is paid. For example, 1 4 2027"
          label="From"
        />
        <TextField field={form.field('dayPence')} hint="In pounds. For example, 150" label="For a day" width={5} />
        <TextField
          field={form.field('halfDayPence')}
          hint="In pounds. For example, 75"
          label="For half a day"
          width={5}
        />
        <TextField
          field={form.field('note')}
          hint="For example, a half day is up to four hours. Adverts show it."
          label="Note (optional)"
        />
      </Form>
    </Page>
  )
}

const backTo = (organisationId: string): string => `/recruitment/settings/rates?organisation=${organisationId}`

const money = (typed: string): string | undefined => (penceFrom(typed) === undefined ? 'money' : undefined)

function useRateForm(organisationId: string) {
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  return useForm({
    initial: { validFrom: noDate, dayPence: '', halfDayPence: '', note: '' },
    messages: {
      validFrom: {
        required: 'Enter the day from which it is paid',
        incomplete: 'Enter a day, a month and a year',
        otherwise: 'Enter a real date',
      },
      dayPence: 'Enter what is paid for a day in pounds, like 150 or 37.50, up to 10,000',
      halfDayPence: 'Enter what is paid for half a day in pounds, like 75 or 37.50, up to 10,000',
      note: 'Keep the note to 200 characters',
    },
    schema: addPaymentRate.schema.body,
    check: (typed) => ({
      validFrom: typedDateBroken(typed.validFrom),
      dayPence: money(typed.dayPence),
      halfDayPence: money(typed.halfDayPence),
    }),
    body: (typed) => ({
      validFrom: dayFrom(typed.validFrom) ?? '',
      dayPence: penceFrom(typed.dayPence) ?? 0,
      halfDayPence: penceFrom(typed.halfDayPence) ?? 0,
      note: typed.note,
    }),
    send: (body, { idempotencyKey }) => call(addPaymentRate, { params: { organisationId }, body, idempotencyKey }),
    refusals: {
      'rate-exists': { field: 'validFrom', text: 'There is a rate from this day already. Enter another day.' },
      'only-from-today': { field: 'validFrom', text: 'Enter today or a later day: what was paid keeps its rate.' },
    },
    done: (rates, typed) => {
      keepRates(queryClient, organisationId, rates)
      tellDone(`The rate from ${formatShortDay(dayFrom(typed.validFrom) ?? '')} is added`, backTo(organisationId))
    },
  })
}
