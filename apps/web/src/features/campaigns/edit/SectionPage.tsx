import type { Campaign } from '@elevate/contracts/campaigns'
import type { ReactNode } from 'react'
import { Form } from '../../../forms/Form.tsx'
import { UnsavedChanges } from '../../../forms/UnsavedChanges.tsx'
import type { Form as FormState } from '../../../forms/use-form.ts'
import { Page } from '../../../ui/Page.tsx'

type SectionPageProps<V extends object> = {
  campaign: Campaign
  form: FormState<V>
  title: string
  /** Above the questions. */
  intro?: ReactNode
  /** People applied under it: only a draft changes it. */
  isTerms?: true
  children: ReactNode
}

export function SectionPage<V extends object>(props: SectionPageProps<V>) {
  const { campaign, form, title, intro, isTerms, children } = props
  const mayChange = isTerms ? campaign.can.changeTerms : campaign.can.change
  return (
    <Page
      back={{ to: `/recruitment/${campaign.id}`, text: `Back to ${campaign.title}` }}
      caption={campaign.title}
      title={title}
    >
      {intro}
      {mayChange ? (
        <>
          <UnsavedChanges when={form.isDirty} />
          <Form busy="Saving" form={form} submit="Save">
            {children}
          </Form>
        </>
      ) : (
        <p>
          {campaign.can.change
            ? 'This campaign is published, and people apply under these rules, so they stay as they are.'
            : 'This campaign is over, so it does not change any more.'}
        </p>
      )}
    </Page>
  )
}
