import type { CellStory } from "@accord/domain/cell-story";
import { buttonLook } from "@accord/ui/button";
import { EndForm } from "./end-form.tsx";
import { LeadForm } from "./lead-form.tsx";
import { MandateForm } from "./mandate-form.tsx";

/** What is being done with the lead or the mandate of a cell. */
export interface LeadDoing {
  readonly what: "lead" | "mandate";
  readonly how: "record" | "correct" | "end" | "remove";
}

interface LeadActionsProps {
  readonly noun: LeadDoing["what"];
  /** Whether there is one on the day shown. */
  readonly stands: boolean;
  readonly onBegin: (doing: LeadDoing) => void;
}

/** What can be done with the lead or the mandate of a cell. */
export function LeadActions({ noun, stands, onBegin }: LeadActionsProps) {
  const link = (how: LeadDoing["how"], words: string) => (
    <button
      type="button"
      className={buttonLook("link")}
      onClick={() => onBegin({ what: noun, how })}
    >
      {words}
      <span className="visually-hidden"> {noun}</span>
    </button>
  );
  if (!stands) return link("record", "Record");
  return (
    <>
      {link("record", "Change")}
      {link("correct", "Correct")}
      {link("end", "End")}
      {link("remove", "Take out")}
    </>
  );
}

interface LeadFormsProps {
  readonly story: CellStory;
  readonly doing: LeadDoing;
  readonly onDone: (act: number, words: string) => void;
  readonly onLeave: () => void;
}

/** The form for what is being done. */
export function LeadForms({ story, doing: { what, how }, ...ends }: LeadFormsProps) {
  const { lead, mandate } = story;
  const stands = what === "lead" ? lead : mandate;
  if (stands && (how === "end" || how === "remove")) {
    const isMistake = how === "remove";
    return <EndForm story={story} noun={what} id={stands.id} isMistake={isMistake} {...ends} />;
  }
  const corrects = how === "correct";
  return what === "lead" ? (
    <LeadForm story={story} corrects={corrects ? lead : null} {...ends} />
  ) : (
    <MandateForm story={story} corrects={corrects ? mandate : null} {...ends} />
  );
}
