import { Outlet } from "@tanstack/react-router";
import { useProgrammeIfSeen } from "./editor.ts";
import { NotFoundScreen } from "./screens/not-found-screen.tsx";

/** Lets those through who may see the programme of the address; to others there is no such page. */
export function ProgrammeGate() {
  return useProgrammeIfSeen() ? <Outlet /> : <NotFoundScreen />;
}
