#include "workspace/listed_facets.hpp"

#include <utility>

namespace briefmap {

std::span<const ListedFacet> ListedFacets::follow(const Session& session, const FilterIndexPtr& index) {
    if (session.state.overlay != Overlay::filters || !index) {
        facets_.clear();
        return facets_;
    }
    const bool is_counted = index_ == index && found_ == session.found;
    std::vector<ListedFacet> known = std::exchange(facets_, {});
    index_ = index;
    found_ = session.found;
    for (const FacetColumn& column : index->facets) {
        if (column.values.size() < 2) continue;
        const std::size_t at = facets_.size();
        facets_.push_back({&column, view_of(session, column.facet), {}});
        if (is_counted && at < known.size() && known[at].view == facets_[at].view) {
            facets_[at].rows = std::move(known[at].rows);
        } else if (facets_[at].view.is_open) {
            facets_[at].rows = facet_rows(*index, found_, column, facets_[at].view);
        }
    }
    return facets_;
}

}  // namespace briefmap
