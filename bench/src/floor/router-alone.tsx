import { createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";

// The least a front end with React and the router weighs: one page that says hello.
const root = createRootRoute();
const index = createRoute({ getParentRoute: () => root, path: "/", component: () => <p>Hello</p> });
const router = createRouter({ routeTree: root.addChildren([index]) });
const place = document.getElementById("root");
if (place) createRoot(place).render(<RouterProvider router={router} />);
