import { TextField } from '../../../forms/TextField.tsx'
import { SectionPage } from './SectionPage.tsx'
import { useSection } from './use-section.ts'

/** What lists and shared links show. */
export function BasicsPage() {
  const { campaign, form } = useSection({
    initial: ({ title, summary, places }) => ({ title, summary, places: String(places) }),
    body: ({ title, summary, places }, { can }) => ({
      title,
      summary,
      ...(can.changeTerms ? { places: Number(places.trim() || Number.NaN) } : {}),
    }),
    messages: {
      title: { required: 'Enter a title', otherwise: 'Enter a title of 3 to 120 characters on one line' },
      summary: 'Write one sentence of up to 200 characters',
      places: 'Enter a whole number of places, from 1 to 500',
    },
    saved: 'Title and summary are saved',
  })
  return (
    <SectionPage campaign={campaign} form={form} title="Title, summary and places">
      <TextField autoComplete="off" field={form.field('title')} label="Title of the advert" />
      <TextField
        autoComplete="off"
        field={form.field('summary')}
        hint="Shown in the list of adverts, and where somebody shares the link."
        label="Summary in one sentence"
      />
      {campaign.can.changeTerms && (
        <TextField field={form.field('places')} inputMode="numeric" label="Number of places" width={3} />
      )}
    </SectionPage>
  )
}
