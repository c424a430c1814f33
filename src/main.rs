use yew::prelude::*;

#[component]
fn App() -> Html {
    html! {
        <main>
            <h1>{ "職員キャリアナビ" }</h1>
        </main>
    }
}

fn main() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<App>::with_root(root).render();
    }
}
