import {
  changeRecruitmentSettings,
  type OrganisationRecruitmentSettings,
} from '@elevate/contracts/recruitment-settings'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { NotFoundPage } from '../../app/errors/NotFoundPage.tsx'
import { Form } from '../../forms/Form.tsx'
import { UnsavedChanges } from '../../forms/UnsavedChanges.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { useChosenOrganisation } from '../people/organisation.ts'
import { NoOrganisation } from './NoOrganisation.tsx'
import { keepSettings, settingsQuery } from './queries.ts'
import { SettingField } from './SettingField.tsx'
import type { Section } from './setting.ts'
import { sectionNamed } from './settings.ts'
import { brokenIn, changesFrom, messagesOf, typedFrom } from './settings-form.ts'

export function ChangeSettingsPage() {
  const section = sectionNamed(useParams().section)
  const { organisation } = useChosenOrganisation()
  if (!section) return <NotFoundPage />
  if (!organisation) return <NoOrganisation />
  return <SectionPage organisationId={organisation.id} section={section} />
}

type SectionPageProps = { section: Section; organisationId: string }

function SectionPage({ section, organisationId }: SectionPageProps) {
  const { data: newest } = useSuspenseQuery(settingsQuery(organisationId))
  // The version that the answers started from, whatever is read again behind them meanwhile.
  const [held] = useState(newest)
  const form = useSettingsForm(section, held)
  return (
    <Page
      back={{ to: backTo(organisationId), text: 'Back to recruitment settings' }}
      caption={held.organisation.name}
      title={section.title}
    >
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Saving" form={form} submit="Save">
        {section.settings.map((setting) => (
          <SettingField field={form.field(setting.name)} key={setting.name} setting={setting} />
        ))}
      </Form>
    </Page>
  )
}

const backTo = (organisationId: string): string => `/recruitment/settings?organisation=${organisationId}`

function useSettingsForm(section: Section, { organisation, settings, version }: OrganisationRecruitmentSettings) {
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  return useForm({
    initial: typedFrom(section, settings),
    messages: messagesOf(section),
    schema: changeRecruitmentSettings.schema.body,
    check: (typed) => brokenIn(section, typed),
    body: (typed) => changesFrom(section, typed),
    send: (body) =>
      call(changeRecruitmentSettings, {
        params: { organisationId: organisation.id },
        body,
        ifMatch: `"${version}"`,
      }),
    done: (changed) => {
      keepSettings(queryClient, changed)
      tellDone(`“${section.title}” is saved`, backTo(organisation.id))
    },
  })
}
