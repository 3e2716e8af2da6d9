import { applicationMachines } from './applications.ts'
import { campaignMachines } from './campaigns.ts'
import { checkMachines } from './checks.ts'
import { dataRightsMachines } from './data-rights.ts'
import { deskMachines } from './desk.ts'
import { dropInMachines } from './drop-ins.ts'
import { interviewMachines } from './interviews.ts'
import { listeningMachines } from './listening.ts'
import type { Machine } from './machine.ts'
import { mentoringMachines } from './mentoring.ts'
import { peopleMachines } from './people.ts'
import type { Scene } from './scene.ts'
import { togetherMachines } from './together.ts'

/** Everything in the product that stands in one of several states. */
export const machinesOf = (scene: Scene): Machine[] =>
  [
    campaignMachines,
    applicationMachines,
    interviewMachines,
    checkMachines,
    peopleMachines,
    dataRightsMachines,
    deskMachines,
    mentoringMachines,
    togetherMachines,
    dropInMachines,
    listeningMachines,
  ].flatMap((of) => of(scene))
