import type { ExportFormat } from '@elevate/contracts/coffee-vocabulary'
import { useMutation } from '@tanstack/react-query'
import { Button } from './Button.tsx'
import { Fault } from './Fault.tsx'
import { saveFile } from './save-file.ts'

type SpreadsheetButtonsProps = {
  fetchFile: (format: ExportFormat) => Promise<{ file: Blob; name: string }>
  /** What the file holds: "the groups". */
  what: string
}

const names: Record<ExportFormat, string> = { xlsx: 'Excel', csv: 'CSV' }

/** The list as a file, in both shapes that coordinators use. */
export function SpreadsheetButtons({ fetchFile, what }: SpreadsheetButtonsProps) {
  const fetching = useMutation({ mutationFn: fetchFile, onSuccess: saveFile })
  return (
    <>
      <Fault fault={fetching.error} />
      <div className="app-actions">
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            busy={fetching.isPending && fetching.variables === format && 'Making the file'}
            key={format}
            look="secondary"
            onClick={() => fetching.mutate(format)}
            small
          >
            Download {what} as {names[format]}
          </Button>
        ))}
      </div>
    </>
  )
}
