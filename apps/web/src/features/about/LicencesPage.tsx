import { useProduct } from '../../product.ts'
import { Page } from '../../ui/Page.tsx'
import { StackingTable } from '../../ui/StackingTable.tsx'
import packages from './third-party.json'

type Part = { name: string; version: string; licence: string }

const parts = packages.map(([name = '', version = '', licence = '']): Part => ({ name, version, licence }))

const keyOf = ({ name, version }: Part): string => `${name}@${version}`

const columns = [
  { key: 'name', heading: 'Name', cell: ({ name }: Part) => name },
  { key: 'version', heading: 'Version', cell: ({ version }: Part) => version },
  { key: 'licence', heading: 'Licence', cell: ({ licence }: Part) => licence },
]

/** Written by `npm run third-party`, from what is really shipped. */
export function LicencesPage() {
  const { name } = useProduct()
  return (
    <Page title="Software of others" wide>
      <p>
        {name} is made with {parts.length} pieces of open source software. Thank you to everybody who wrote them. Each
        has a licence that lets us use it and asks us to name it.
      </p>
      <p>
        <a download href="/third-party-notices.txt">
          Download all the licences in full (text file)
        </a>
      </p>
      <StackingTable caption={`${parts.length} pieces`} columns={columns} rowKey={keyOf} rows={parts} />
    </Page>
  )
}
