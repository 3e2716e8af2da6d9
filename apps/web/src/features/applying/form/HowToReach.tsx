import type { FormCampaign } from '@elevate/contracts/application-form'

/** Who to ask: a person, by every way that there is. */
export function HowToReach({ campaign }: { campaign: FormCampaign }) {
  const { contactName, contactEmail, contactPhone } = campaign
  if (!contactEmail && !contactPhone) return null
  return (
    <p>
      If you have a question, ask {contactName || campaign.organisation.name}
      {contactPhone && (
        <>
          {' '}
          on <a href={`tel:${contactPhone.replaceAll(/\s/g, '')}`}>{contactPhone}</a>
        </>
      )}
      {contactPhone && contactEmail && ' or'}
      {contactEmail && (
        <>
          {' '}
          at <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        </>
      )}
      .
    </p>
  )
}
