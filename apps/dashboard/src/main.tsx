import "@accord/ui/tokens.css";
import "@accord/ui/base.css";
import "./first-draw.css";
import {
  createAccordClient,
  createQueries,
  createQueryClient,
  TrpcProvider,
} from "@accord/client/trpc";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createDashboardRouter } from "./router.tsx";

const queries = createQueryClient();
const client = createAccordClient();
const api = createQueries(client, queries);
const router = createDashboardRouter({
  readAhead: (asked) => {
    void queries.prefetchQuery(api.matrix.read.queryOptions(asked));
    const { programme, knownAt } = asked;
    const ofProgramme = { programme, ...(knownAt && { knownAt }) };
    void queries.prefetchQuery(api.timeline.read.queryOptions(ofProgramme));
  },
  readOverviewAhead: (asked) => void queries.prefetchQuery(api.overview.read.queryOptions(asked)),
});
// Asked before anything is drawn: every page waits for it.
void queries.prefetchQuery(api.session.whoAmI.queryOptions());

const root = document.getElementById("root");
if (!root) throw new Error("The page has no element with the id “root”.");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <TrpcProvider trpcClient={client} queryClient={queries}>
        <RouterProvider router={router} />
      </TrpcProvider>
    </QueryClientProvider>
  </StrictMode>,
);
