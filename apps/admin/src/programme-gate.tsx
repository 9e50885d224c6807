import { Outlet, useMatchRoute } from "@tanstack/react-router";
import { useProgrammeIfSeen } from "./editor.ts";
import { NotFoundScreen } from "./screens/not-found-screen.tsx";
import { TeamOnlyScreen } from "./screens/team-only-screen.tsx";

/**
 * Lets those through who may see the programme of the address; to others there is no such page.
 *
 * Whoever reads the programme and does not keep it comes to their own cells, and no further.
 */
export function ProgrammeGate() {
  const programme = useProgrammeIfSeen();
  const isOwnPage = useMatchRoute()({ to: "/$programme/mine" }) !== false;
  if (!programme) return <NotFoundScreen />;
  if (!isOwnPage && !programme.may.includes("read-drafts")) {
    return <TeamOnlyScreen programme={programme} />;
  }
  // Another programme is another page, with nothing of this one left in it.
  return <Outlet key={programme.slug} />;
}
