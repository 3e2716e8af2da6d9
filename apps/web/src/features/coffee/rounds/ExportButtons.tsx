import { exportCoffeeRound } from '@elevate/contracts/coffee-rounds'
import { download } from '../../../api.ts'
import { SpreadsheetButtons } from '../../../ui/SpreadsheetButtons.tsx'

export function ExportButtons({ roundId }: { roundId: string }) {
  return (
    <SpreadsheetButtons
      fetchFile={(format) => download(exportCoffeeRound, { params: { roundId }, query: { format } })}
      what="the groups"
    />
  )
}
