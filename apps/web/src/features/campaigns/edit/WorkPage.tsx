import { LongTextField } from '../../../forms/LongTextField.tsx'
import { SectionPage } from './SectionPage.tsx'
import { useSection } from './use-section.ts'

/** What the work really is here: honest adverts bring people who stay. */
export function WorkPage() {
  const { campaign, form } = useSection({
    initial: ({ aboutTheWork, whereItHappens, supportOffered }) => ({ aboutTheWork, whereItHappens, supportOffered }),
    body: (answers) => answers,
    messages: {
      aboutTheWork: 'Write this in 5,000 characters or fewer',
      whereItHappens: 'Write this in 1,000 characters or fewer',
      supportOffered: 'Write this in 3,000 characters or fewer',
    },
    saved: 'What the advert says about the work is saved',
  })
  return (
    <SectionPage campaign={campaign} form={form} title="What the work really is">
      <LongTextField
        field={form.field('aboutTheWork')}
        hint="What partners have done here, what changed because of it, and what is hard about it. People come with the wrong idea when an advert only praises."
        label="What the work really is"
        rows={10}
      />
      <LongTextField
        field={form.field('whereItHappens')}
        hint="Places, online or not, how to get there, parking, step-free access."
        label="Where it happens"
        rows={4}
      />
      <LongTextField
        field={form.field('supportOffered')}
        hint="Mentor, buddy, training, equipment, help with costs before they arise."
        label="Support that you offer"
        rows={6}
      />
    </SectionPage>
  )
}
