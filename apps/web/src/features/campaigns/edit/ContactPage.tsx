import { LongTextField } from '../../../forms/LongTextField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { SectionPage } from './SectionPage.tsx'
import { useSection } from './use-section.ts'

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

/** Who to ask, and how to apply without a computer. */
export function ContactPage() {
  const { campaign, form } = useSection({
    initial: ({ contactName, contactEmail, contactPhone, contactAddress, informalChat }) => ({
      contactName,
      contactEmail: contactEmail ?? '',
      contactPhone: contactPhone ?? '',
      contactAddress,
      informalChat,
    }),
    body: ({ contactEmail, contactPhone, ...rest }) => ({
      ...rest,
      contactEmail: orNull(contactEmail),
      contactPhone: orNull(contactPhone),
    }),
    messages: {
      contactName: 'Enter a name of 120 characters or fewer on one line',
      contactEmail: 'Enter an email address like name@example.com',
      contactPhone: 'Enter a phone number in 40 characters or fewer',
      contactAddress: 'Write the address in 500 characters or fewer',
      informalChat: 'Write this in 1,000 characters or fewer',
    },
    saved: 'The contact is saved',
  })
  return (
    <SectionPage campaign={campaign} form={form} title="Contact and informal chat">
      <p>Everybody can apply by phone, by post or in another format. The advert says who to ask.</p>
      <TextField autoComplete="off" field={form.field('contactName')} label="Name" width={30} />
      <TextField autoComplete="off" field={form.field('contactPhone')} label="Phone" type="tel" width={20} />
      <TextField autoComplete="off" field={form.field('contactEmail')} label="Email (optional)" type="email" />
      <LongTextField field={form.field('contactAddress')} label="Address for post (optional)" rows={4} />
      <LongTextField
        field={form.field('informalChat')}
        hint="Who the chat is with, and what people usually ask. Times are offered on a page of their own."
        label="About the informal chat (optional)"
        rows={4}
      />
    </SectionPage>
  )
}
