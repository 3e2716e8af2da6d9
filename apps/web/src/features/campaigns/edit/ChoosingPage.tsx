import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { SectionPage } from './SectionPage.tsx'
import { useSection } from './use-section.ts'

const number = (typed: string): number => Number(typed.trim() || Number.NaN)

/** The rules by which the panel scores. */
export function ChoosingPage() {
  const { campaign, form } = useSection({
    initial: ({ scorersNeeded, discussAtSpread, guaranteesInterview }) => ({
      scorersNeeded: String(scorersNeeded),
      discussAtSpread: String(discussAtSpread),
      guaranteesInterview,
    }),
    body: ({ scorersNeeded, discussAtSpread, guaranteesInterview }) => ({
      scorersNeeded: number(scorersNeeded),
      discussAtSpread: number(discussAtSpread),
      guaranteesInterview,
    }),
    messages: {
      scorersNeeded: 'Enter a number of scorers from 2 to 10',
      discussAtSpread: 'Enter a difference from 1 to 4',
      guaranteesInterview: 'Choose whether an interview is guaranteed',
    },
    saved: 'How applications are scored is saved',
  })
  return (
    <SectionPage
      campaign={campaign}
      form={form}
      intro={
        <p>These come from your recruitment settings. Change them here where this campaign needs something else.</p>
      }
      isTerms
      title="How applications are scored"
    >
      <TextField
        field={form.field('scorersNeeded')}
        hint="Each scores alone, and sees the others only afterwards."
        inputMode="numeric"
        label="Scorers for each application"
        width={2}
      />
      <TextField
        field={form.field('discussAtSpread')}
        hint="Scores go from 0 to 4. Where two are so far apart, the panel talks about it."
        inputMode="numeric"
        label="Difference that is talked about"
        width={2}
      />
      <CheckboxField
        field={form.field('guaranteesInterview')}
        hint="The advert says so."
        label="Everybody who meets all essential criteria is invited to an interview"
      />
    </SectionPage>
  )
}
