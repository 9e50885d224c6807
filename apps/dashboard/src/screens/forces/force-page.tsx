import type { ForcePage } from "@accord/domain/force-page";
import { listed } from "@accord/domain/summary-english";
import { useEffect } from "react";
import { Attention } from "../../attention.tsx";
import { PageSection } from "../../page-section.tsx";
import { useReader } from "../../reader.ts";
import styles from "../../story-page.module.css";
import { useTitle } from "../../use-title.ts";
import { WhatMoved } from "../../what-moved.tsx";
import { ForcePlan } from "./force-plan.tsx";
import { Leads, Memberships, WhoSigns } from "./force-registers.tsx";
import { ReachTable } from "./reach-table.tsx";
import { SharedMap } from "./shared-map.tsx";

/** Where a force stands in every area, what moved for it, what asks for it, and whom it works with. */
export function ForcePageBody({ page }: { readonly page: ForcePage }) {
  const { session } = useReader();
  const { force, arrangements, outside } = page;
  useTitle(page.title);
  useHashWhenDrawn();
  return (
    <>
      <p className={styles["kicker"]}>
        {session.force === force.slug && <b>Your force. </b>}
        {force.name}, {regionWords(force.region)}. ONS code {force.onsCode}.
      </p>
      <h1>{page.title}</h1>
      {page.deck.length > 0 && (
        <p className={styles["deck"]}>
          {page.deck.map(({ words, counts }, n) =>
            counts ? (
              <a key={n} href={`#${counts}`}>
                {words}
              </a>
            ) : (
              words
            ),
          )}
        </p>
      )}
      {outside && (
        <p className={styles["outside"]}>
          {force.short} is outside the {outside} region that this programme is for. It takes part
          through {listed(arrangements.map(({ name }) => name))}.
        </p>
      )}
      <div className={styles["columns"]}>
        {arrangements.length > 0 && <ReachTable page={page} />}
        <div>
          <WhatMoved page={page} subject={force.short} filter={{ force: force.slug }} />
          <Attention
            attention={page.attention}
            stuck={page.stuck}
            filter={{ force: force.slug }}
            subject={force.short}
          />
          <PageSection title={page.shared.title} note={SHARED_NOTE}>
            <SharedMap page={page} />
          </PageSection>
          <ForcePlan page={page} />
          <Leads page={page} />
          <Memberships page={page} />
          <WhoSigns page={page} />
        </div>
      </div>
    </>
  );
}

const SHARED_NOTE =
  "Areas in which something is recorded in a partnership that both forces are in, each counted once.";

function regionWords(region: string): string {
  return /^(London|Wales)$/.test(region) ? region : `${region} region`;
}

/** Goes to the group of areas that the address names: when it was followed, nothing was drawn yet. */
function useHashWhenDrawn(): void {
  useEffect(() => {
    const { hash } = location;
    const part = hash ? document.getElementById(hash.slice(1)) : null;
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  }, []);
}
