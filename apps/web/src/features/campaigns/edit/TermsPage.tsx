import { RadiosField } from '../../../forms/RadiosField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { pounds } from '../../adverts/words.ts'
import { SectionPage } from './SectionPage.tsx'
import { useSection } from './use-section.ts'

const number = (typed: string): number => Number(typed.trim() || Number.NaN)

/** Who may apply, and what is paid. */
export function TermsPage() {
  const { campaign, form } = useSection({
    initial: ({ nhsStaff, minimumAge, payment, refereesAsked }) => ({
      nhsStaff,
      minimumAge: String(minimumAge),
      payment,
      refereesAsked: String(refereesAsked),
    }),
    body: ({ minimumAge, refereesAsked, ...rest }) => ({
      ...rest,
      minimumAge: number(minimumAge),
      refereesAsked: number(refereesAsked),
    }),
    messages: {
      nhsStaff: 'Choose whether people who work for the NHS may apply',
      minimumAge: 'Enter an age from 16 to 25',
      payment: 'Choose what is paid',
      refereesAsked: 'Enter a number of referees from 0 to 4',
    },
    saved: 'Who may apply, and payment, are saved',
  })
  const { rate } = campaign
  return (
    <SectionPage campaign={campaign} form={form} isTerms title="Who may apply, and payment">
      <RadiosField
        choices={[
          { value: 'welcome', text: 'Yes, all of them' },
          { value: 'not-from-this-organisation', text: 'Yes, but not from this organisation' },
          { value: 'not-from-the-nhs', text: 'No, nobody who works for the NHS' },
        ]}
        field={form.field('nhsStaff')}
        hint="Organisations differ here. The usual answer comes from your recruitment settings."
        label="May people who work for the NHS apply?"
      />
      <TextField field={form.field('minimumAge')} inputMode="numeric" label="Lowest age at the start" width={2} />
      <RadiosField
        choices={[
          { value: 'choice', text: 'Payment is offered and can be declined' },
          { value: 'paid', text: 'It is paid' },
          { value: 'unpaid', text: 'It is not paid; expenses are' },
        ]}
        field={form.field('payment')}
        hint={
          rate
            ? `The rate for the opening day: ${pounds(rate.dayPence)} a day and ${pounds(rate.halfDayPence)} half a day, since ${formatDay(rate.validFrom)}.`
            : 'The rate of the opening day is shown in the advert. Enter rates in the recruitment settings.'
        }
        label="Is it paid?"
      />
      <TextField field={form.field('refereesAsked')} inputMode="numeric" label="Referees asked for" width={2} />
    </SectionPage>
  )
}
