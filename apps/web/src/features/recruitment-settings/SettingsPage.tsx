import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMe } from '../../app/session/me.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { OrganisationChoice } from '../people/OrganisationChoice.tsx'
import { useChosenOrganisation } from '../people/organisation.ts'
import { NoOrganisation } from './NoOrganisation.tsx'
import { settingsQuery } from './queries.ts'
import type { Section, Setting } from './setting.ts'
import { reachWords, sections, valueWords } from './settings.ts'
import '../../styles/settings-of-recruitment.scss'

/** What an organisation decides about its recruitment: what each setting does, and from when it counts. */
export function RecruitmentSettingsPage() {
  const chosen = useChosenOrganisation()
  const { can } = useMe()
  if (!chosen.organisation) return <NoOrganisation />
  const { id, name } = chosen.organisation
  return (
    <Page
      back={
        can.runRecruitment
          ? { to: '/recruitment', text: 'Back to recruitment' }
          : { to: `/organisations/${id}`, text: `Back to ${name}` }
      }
      caption={name}
      title="Recruitment settings"
    >
      <OrganisationChoice chosen={chosen} />
      <Decided organisationId={id} />
    </Page>
  )
}

function Decided({ organisationId }: { organisationId: string }) {
  const { data } = useSuspenseQuery(settingsQuery(organisationId))
  return (
    <>
      {data.version === 0 && (
        <p className="nhsuk-inset-text">Nothing has been decided here yet, so the usual settings hold.</p>
      )}
      <ElsewhereLinks organisationId={organisationId} />
      {sections.map((section) => (
        <SectionFacts key={section.key} organisationId={organisationId} section={section} values={data.settings} />
      ))}
    </>
  )
}

function ElsewhereLinks({ organisationId }: { organisationId: string }) {
  const { can } = useMe()
  const about = (path: string) => `${path}?organisation=${organisationId}`
  return (
    <ul className="nhsuk-list app-screen-only">
      <li>
        <Link to={about('/recruitment/settings/copy')}>Copy how another organisation is set up</Link>
      </li>
      <li>
        <Link to={about('/recruitment/settings/rates')}>Payment rates</Link>
      </li>
      {can.runRecruitment && (
        <>
          <li>
            <Link to={about('/recruitment/letters')}>The words of your letters</Link>
          </li>
          <li>
            <Link to="/recruitment/checklists">Checklists for those who start</Link>
          </li>
        </>
      )}
      <li>
        <Link to={`/organisations/${organisationId}`}>Usual term, coffee and leaver checklist</Link>
      </li>
    </ul>
  )
}

type SectionFactsProps = { section: Section; values: RecruitmentSettings; organisationId: string }

function SectionFacts({ section, values, organisationId }: SectionFactsProps) {
  return (
    <section aria-labelledby={section.key}>
      <h2 className="nhsuk-heading-m" id={section.key}>
        {section.title}
      </h2>
      <Facts
        facts={section.settings.map((setting) => ({
          name: setting.label,
          value: <SettingValue setting={setting} value={values[setting.name]} />,
        }))}
      />
      <p className="app-screen-only">
        <Link to={`/recruitment/settings/${section.key}?organisation=${organisationId}`}>
          Change<span className="nhsuk-u-visually-hidden"> {section.title.toLowerCase()}</span>
        </Link>
      </p>
    </section>
  )
}

function SettingValue({ setting, value }: { setting: Setting; value: unknown }) {
  return (
    <>
      <span className="app-setting__value">{valueWords(setting, value) || 'Nothing'}</span>
      <span className="app-setting__reach">
        {setting.hint} {reachWords[setting.reach]}.
      </span>
    </>
  )
}
